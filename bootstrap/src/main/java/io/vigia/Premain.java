package io.vigia;

import io.vigia.bootstrap.AgentLoader;
import io.vigia.bootstrap.Hooks;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM calls: puts the bootstrap classes where every class can see them, opens the agent's
 * loader and starts the agent in it. Whatever goes wrong is one line on stderr.
 */
public final class Premain {
  private Premain() {}

  /** The entry of {@code -javaagent:}. */
  public static void premain(@Nullable String args, Instrumentation instrumentation) {
    start(args, instrumentation);
  }

  /** The entry of an agent attached to a running JVM. */
  public static void agentmain(@Nullable String args, Instrumentation instrumentation) {
    start(args, instrumentation);
  }

  private static void start(@Nullable String args, Instrumentation instrumentation) {
    try {
      if (!JdkTool.isRunning()) {
        File jar = ownJar();
        BootstrapDoor.open(jar, instrumentation);
        startAgent(jar, args, instrumentation);
      }
    } catch (Throwable thrown) {
      Throwable cause = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
      System.err.println("[vigia] not started, the application runs without it: " + cause);
    }
  }

  /** A method of its own: the classes it names exist only after the door is open. */
  private static void startAgent(File jar, @Nullable String args, Instrumentation instrumentation)
      throws Exception {
    if (!Hooks.claimStart()) {
      System.err.println("[vigia] is attached already; this second -javaagent does nothing");
      return;
    }
    new AgentLoader(jar, platformLoader())
        .loadClass("io.vigia.agent.Agent")
        .getMethod("start", String.class, Instrumentation.class)
        .invoke(null, args, instrumentation);
  }

  /** The parent of the system loader: the platform loader, on Java 8 the extension loader. */
  static ClassLoader platformLoader() {
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    while (loader.getParent() != null) {
      loader = loader.getParent();
    }
    return loader;
  }

  /**
   * Found as a resource and not by the protection domain, which a security manager may refuse to
   * tell.
   */
  static File ownJar() throws Exception {
    URL url = Premain.class.getResource("Premain.class");
    String text = String.valueOf(url);
    int end = text.indexOf("!/");
    if (!text.startsWith("jar:file:") || end < 0) {
      throw new IllegalStateException("its classes are not in a jar but at " + text);
    }
    return new File(new URI(text.substring("jar:".length(), end)));
  }
}
