package scenarios;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The web application that every container runs. */
public final class App implements ServletContainerInitializer {
  /** Where a container sends requests that this exception, by its class name, escapes from. */
  public static final Map<String, String> ERROR_PAGES = new LinkedHashMap<>();

  static {
    ERROR_PAGES.put(Gone.class.getName(), "/error/gone");
    ERROR_PAGES.put(Moved.class.getName(), "/error/moved");
  }

  @Override
  public void onStartup(Set<Class<?>> classes, ServletContext context) {
    register(context);
    registerDefault(context);
  }

  /** Registers everything but the default servlet. */
  public static void register(ServletContext context) {
    Site site = new Site(context);
    Statuses.register(site);
    Structures.register(site);
    Asyncs.register(site);
    Routes.register(site);
    Sessions.register(site);
    Second.registerStop(site);
    registerPart("scenarios.NonBlocking", site);
    registerPart("scenarios.Troubles", site);
  }

  private static void registerPart(String name, Site site) {
    try {
      ((Part) Class.forName(name).getDeclaredConstructor().newInstance()).register(site);
    } catch (ClassNotFoundException notForThisContainer) {
      // Its scenarios are not run either.
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Registers the servlet of the pattern {@code /}. */
  public static void registerDefault(ServletContext context) {
    Routes.registerDefault(new Site(context));
  }
}
