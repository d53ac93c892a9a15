package io.vigia.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.AllPermission;
import java.security.CodeSource;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent and its libraries from the entries under {@code agent/} of the jar, in place.
 *
 * <p>Its own classes come first and the platform loader's second; the application's are never seen.
 * Class files are stored as {@code .classdata}, so that nothing that scans jars for classes finds
 * them.
 */
public final class AgentLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String PREFIX = "agent/";

  private final JarFile jar;
  private final ProtectionDomain domain;

  /** Opens {@code file}, which stays open as long as the JVM lives. */
  public AgentLoader(File file, ClassLoader platform) throws IOException {
    super(platform);
    // Unverified: checking signatures is slow before the compiler has warmed up, and there are
    // none.
    jar = new JarFile(file, false);
    Permissions all = new Permissions();
    all.add(new AllPermission());
    URL url = file.toURI().toURL();
    domain =
        new ProtectionDomain(new CodeSource(url, (java.security.cert.Certificate[]) null), all);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("java.") || name.startsWith("io.vigia.bootstrap.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = read(name.replace('.', '/') + ".classdata");
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        loaded = defineClass(name, bytes, 0, bytes.length, domain);
      }
      return loaded;
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes = read(name);
    if (bytes == null && name.endsWith(".class")) {
      bytes = read(name + "data");
    }
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private byte @Nullable [] read(String name) {
    ZipEntry entry = jar.getEntry(PREFIX + name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.max(entry.getSize(), 32));
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (IOException e) {
      return null;
    }
  }
}
