package io.vigia.agent.rewrite;

import io.vigia.agent.util.WeakMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a class that is being loaded extends or implements a type. Reads class files of
 * the application, never loads its classes, and remembers by loader what it read.
 */
final class Hierarchy {
  /** Deeper hierarchies do not exist; a cycle in a broken one ends here. */
  private static final int MAX_DEPTH = 32;

  private final WeakMap<ClassLoader, Map<String, Boolean>> answers = new WeakMap<>();

  /** True where the class with this header is a sub type of {@code superType}; internal names. */
  boolean isSubtype(ClassLoader loader, ClassHeader header, String superType) {
    return isSubtype(loader, header, superType, 0);
  }

  private boolean isSubtype(ClassLoader loader, ClassHeader header, String superType, int depth) {
    for (String direct : header.interfaces) {
      if (direct.equals(superType)) {
        return true;
      }
    }
    if (superType.equals(header.superName)) {
      return true;
    }
    for (String direct : header.interfaces) {
      if (isSubtype(loader, direct, superType, depth)) {
        return true;
      }
    }
    return header.superName != null && isSubtype(loader, header.superName, superType, depth);
  }

  private boolean isSubtype(ClassLoader loader, String type, String superType, int depth) {
    if (type.equals("java/lang/Object") || depth > MAX_DEPTH) {
      return false;
    }
    if (type.startsWith("java/")) {
      return isJdkSubtype(type, superType);
    }
    Map<String, Boolean> known = answers(loader);
    String key = type + '<' + superType;
    Boolean answer = known.get(key);
    if (answer == null) {
      ClassHeader header = read(loader, type);
      answer = header != null && isSubtype(loader, header, superType, depth + 1);
      known.put(key, answer);
    }
    return answer;
  }

  private Map<String, Boolean> answers(ClassLoader loader) {
    Map<String, Boolean> known = answers.get(loader);
    if (known == null) {
      known = new ConcurrentHashMap<>();
      answers.put(loader, known);
    }
    return known;
  }

  /** The JDK's own types can be loaded without harm, by the loader of the agent. */
  private static boolean isJdkSubtype(String type, String superType) {
    if (!superType.startsWith("java/")) {
      return false;
    }
    try {
      ClassLoader own = Hierarchy.class.getClassLoader();
      Class<?> wanted = Class.forName(superType.replace('/', '.'), false, own);
      return wanted.isAssignableFrom(Class.forName(type.replace('/', '.'), false, own));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static @Nullable ClassHeader read(ClassLoader loader, String type) {
    try (InputStream in = loader.getResourceAsStream(type + ".class")) {
      if (in == null) {
        return null;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return new ClassHeader(out.toByteArray());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
