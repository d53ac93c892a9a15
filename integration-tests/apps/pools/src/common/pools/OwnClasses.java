package pools;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** Loads the classes of the class path once more, but for those of the database. */
final class OwnClasses extends URLClassLoader {
  OwnClasses() throws MalformedURLException {
    super(classPath(), null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    ClassLoader application = OwnClasses.class.getClassLoader();
    boolean isOwn = !name.startsWith("java") && !name.startsWith("org.h2.");
    return isOwn ? super.loadClass(name, resolve) : application.loadClass(name);
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = new File(entries[i]).toURI().toURL();
    }
    return urls;
  }
}
