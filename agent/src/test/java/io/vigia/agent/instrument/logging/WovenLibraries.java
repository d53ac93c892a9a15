package io.vigia.agent.instrument.logging;

import io.vigia.agent.rewrite.FrontDoor;
import io.vigia.agent.rewrite.Instrumentation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Loads logging libraries, and the test programs that use them, anew and past the front door, as a
 * JVM with the agent does.
 */
final class WovenLibraries extends ClassLoader {
  private static final List<String> OWN =
      Arrays.asList(
          "ch.qos.logback.",
          "org.slf4j.",
          "org.apache.logging.log4j.",
          LogbackProgram.class.getName(),
          Log4j2Program.class.getName());

  private final FrontDoor door;

  WovenLibraries(Instrumentation... instrumentations) {
    super(WovenLibraries.class.getClassLoader());
    door = new FrontDoor(Arrays.asList(instrumentations));
  }

  /** An instance of the program, which sees the woven libraries. */
  LogProgram start(Class<? extends LogProgram> program, String pattern) throws Exception {
    return (LogProgram)
        loadClass(program.getName()).getDeclaredConstructor(String.class).newInstance(pattern);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    try (InputStream in = getParent().getResourceAsStream(internal + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] original = in.readAllBytes();
      byte[] woven = door.transform(this, internal, null, null, original);
      byte[] bytes = woven == null ? original : woven;
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
