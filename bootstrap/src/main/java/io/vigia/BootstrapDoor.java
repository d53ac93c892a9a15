package io.vigia;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings the classes of {@code io.vigia.bootstrap} into the bootstrap loader: defines them there
 * one by one, and where this JVM does not allow that appends the jar to the bootstrap class path.
 *
 * <p>Defining is the quiet way: appending makes Java 17 and later warn about class data sharing on
 * every start. See docs/decisions/0002-bootstrap-door.md.
 */
final class BootstrapDoor {
  private static final String PACKAGE = "io/vigia/bootstrap/";

  /** Every class of the package, a super type before its sub type; a test holds it complete. */
  static final String[] CLASSES = {
    "Call",
    "Carrier",
    "ConnectCall",
    "HttpCall",
    "HttpClientCall",
    "RedisBatch",
    "RedisCall",
    "RedisPipeline",
    "RedisReplies",
    "StatementCall",
    "CacheHook",
    "FailureHook",
    "HttpHook",
    "HttpClientHook",
    "LifecycleHook",
    "LogHook",
    "PoolHook",
    "RedisHook",
    "JedisHook",
    "LettuceHook",
    "RedissonHook",
    "SqlHook",
    "ErrorHook",
    "TaskHook",
    "SentryHook",
    "Hooks",
    "Hooks$Off",
    "CacheCalls",
    "HttpClientParts",
    "TaskCalls",
    "LogCalls",
    "AgentLoader",
  };

  /** The modules of the JDK in which the objects of a class become carriers. */
  private static final String[] READERS = {"java.base", "java.logging", "java.net.http"};

  private BootstrapDoor() {}

  static void open(File jar, Instrumentation instrumentation) throws Exception {
    if (isOpen()) {
      return;
    }
    try {
      define(jar, instrumentation);
    } catch (Throwable refused) {
      instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar, false));
    }
    try {
      let(READERS, instrumentation);
    } catch (ClassNotFoundException java8) {
      // There are no modules.
    }
  }

  /**
   * Lets modules read the bootstrap classes. The JVM does so itself when it loads the first class
   * of a module that an agent has changed, but a moment too late for one that has become a {@link
   * io.vigia.bootstrap.Carrier}: it checks the interfaces of a class before.
   */
  private static void let(String[] modules, Instrumentation instrumentation) throws Exception {
    Class<?> layerType = Class.forName("java.lang.ModuleLayer");
    Object boot = layerType.getMethod("boot").invoke(null);
    Method find = layerType.getMethod("findModule", String.class);
    Set<Object> unnamed =
        Collections.singleton(module(Class.forName("io.vigia.bootstrap.Carrier", false, null)));
    for (String name : modules) {
      Optional<?> module = (Optional<?>) notNull(find.invoke(boot, name));
      if (module.isPresent()) {
        redefine(instrumentation, module.get(), unnamed, Collections.emptyMap());
      }
    }
  }

  private static boolean isOpen() {
    try {
      Class.forName("io.vigia.bootstrap.Hooks", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void define(File file, Instrumentation instrumentation) throws Exception {
    Object unsafe = unsafe(instrumentation);
    Method define =
        unsafe
            .getClass()
            .getMethod(
                "defineClass",
                String.class,
                byte[].class,
                int.class,
                int.class,
                ClassLoader.class,
                ProtectionDomain.class);
    try (JarFile jar = new JarFile(file, false)) {
      for (String name : CLASSES) {
        byte[] bytes = read(jar, PACKAGE + name + ".class");
        define.invoke(unsafe, PACKAGE + name, bytes, 0, bytes.length, null, null);
      }
    }
  }

  /** The Unsafe that can define classes: the public one on Java 8, the JDK's own since Java 9. */
  private static Object unsafe(Instrumentation instrumentation) throws Exception {
    Class<?> type;
    try {
      type = Class.forName("jdk.internal.misc.Unsafe");
    } catch (ClassNotFoundException java8) {
      Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return notNull(field.get(null));
    }
    export("jdk.internal.misc", instrumentation);
    return notNull(type.getMethod("getUnsafe").invoke(null));
  }

  /**
   * Exports a package of {@code java.base} to the module of this class, as the command line's
   * {@code --add-exports} would; by reflection, for modules are unknown to Java 8.
   */
  private static void export(String packageName, Instrumentation instrumentation) throws Exception {
    Set<Object> own = Collections.singleton(module(BootstrapDoor.class));
    redefine(
        instrumentation,
        module(Object.class),
        Collections.emptySet(),
        Collections.singletonMap(packageName, own));
  }

  private static Object module(Class<?> type) throws Exception {
    return notNull(Class.class.getMethod("getModule").invoke(type));
  }

  private static void redefine(
      Instrumentation instrumentation,
      Object module,
      Set<Object> reads,
      Map<String, Set<Object>> exports)
      throws Exception {
    Class<?> moduleType = Class.forName("java.lang.Module");
    Instrumentation.class
        .getMethod(
            "redefineModule", moduleType, Set.class, Map.class, Map.class, Set.class, Map.class)
        .invoke(
            instrumentation,
            module,
            reads,
            exports,
            Collections.emptyMap(),
            Collections.emptySet(),
            Collections.emptyMap());
  }

  private static Object notNull(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("this JVM has not what it should have");
    }
    return value;
  }

  private static byte[] read(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
      byte[] buffer = new byte[4096];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (NullPointerException absent) {
      throw new IOException(name + " is missing in " + jar.getName(), absent);
    }
  }
}
