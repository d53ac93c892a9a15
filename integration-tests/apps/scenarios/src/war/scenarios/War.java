package scenarios;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Registers the application where a web.xml names it. */
public final class War implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    Log.toStdout();
    App.register(event.getServletContext());
    App.registerDefault(event.getServletContext());
    Log.listening(Integer.getInteger("scenarios.port"));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {}
}
