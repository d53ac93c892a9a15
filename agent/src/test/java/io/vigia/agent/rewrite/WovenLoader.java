package io.vigia.agent.rewrite;

import java.io.IOException;
import java.io.InputStream;

/** Defines the classes of a prefix itself, woven, and takes all others from the tests' loader. */
final class WovenLoader extends ClassLoader {
  private final String prefix;
  private final Weaver weaver = new Weaver(WovenLoader.class.getClassLoader());
  private final java.util.List<Rewrite> rewrites;
  int woven;

  WovenLoader(String prefix, Rewrite... rewrites) {
    super(WovenLoader.class.getClassLoader());
    this.prefix = prefix;
    this.rewrites = java.util.Arrays.asList(rewrites);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(prefix)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] original = in.readAllBytes();
      if (!weaver.changes(original, rewrites)) {
        return defineClass(name, original, 0, original.length);
      }
      boolean carrying = rewrites.stream().anyMatch(Rewrite::isCarrying);
      byte[] bytes = weaver.weave(original, rewrites, carrying);
      woven++;
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
