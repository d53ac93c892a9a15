package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rewrites claim a class: by its exact name, or by a name that may and a hierarchy that does.
 */
final class Claims {
  private static final String[] NEVER_SUBTYPES = {"java/", "javax/", "jdk/", "sun/", "com/sun/"};

  private final Map<String, List<Rewrite>> exact = new HashMap<>();
  private final List<Rewrite> bySuperType = new ArrayList<>();
  private final Hierarchy hierarchy = new Hierarchy();

  /** The entries of containers that were rewritten, by which fallbacks are not needed any more. */
  private final Set<String> rewritten = ConcurrentHashMap.newKeySet();

  Claims(List<Rewrite> rewrites) {
    for (Rewrite rewrite : rewrites) {
      for (String type : rewrite.types()) {
        exact.computeIfAbsent(type, t -> new ArrayList<>(1)).add(rewrite);
      }
      if (rewrite.superType() != null) {
        bySuperType.add(rewrite);
      }
    }
  }

  /** The rewrites that claim the class of this internal name; mostly none. */
  List<Rewrite> of(@Nullable ClassLoader loader, String name, byte[] classFile) {
    List<Rewrite> named = exact.get(name);
    List<Rewrite> found = named == null ? Collections.emptyList() : needed(named);
    if (loader == null || isNeverSubtype(name)) {
      return found;
    }
    ClassHeader header = null;
    for (Rewrite rewrite : bySuperType) {
      String superType = rewrite.superType();
      if (superType != null && rewrite.mayMean(name) && isNeeded(rewrite)) {
        header = header == null ? new ClassHeader(classFile) : header;
        if (!header.isInterface && hierarchy.isSubtype(loader, header, superType)) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(rewrite);
        }
      }
    }
    return found;
  }

  /**
   * True where a class that these rewrites claim is to be a {@link io.vigia.bootstrap.Carrier}.
   * Another interface would give a serializable class another version, unless it says which it has,
   * and an interface has no fields. Of the JDK's classes those that say so, or whose rewrite does.
   */
  boolean carries(@Nullable ClassLoader loader, byte[] classFile, List<Rewrite> rewrites) {
    for (Rewrite rewrite : rewrites) {
      if (rewrite.isCarrying()) {
        ClassHeader header = new ClassHeader(classFile);
        return !header.isInterface
            && (rewrite.isCarryingThoughSerializable()
                || header.hasSerialVersion()
                || (loader != null
                    && !hierarchy.isSubtype(loader, header, "java/io/Serializable")));
      }
    }
    return false;
  }

  /** Remembers that a class was rewritten, for the fallbacks. */
  void rewritten(String name) {
    rewritten.add(name);
  }

  /** True where a loaded class of this name may be claimed: asked before its file is read again. */
  boolean mayClaim(String name) {
    if (exact.containsKey(name)) {
      return true;
    }
    if (isNeverSubtype(name)) {
      return false;
    }
    for (Rewrite rewrite : bySuperType) {
      if (rewrite.mayMean(name)) {
        return true;
      }
    }
    return false;
  }

  private List<Rewrite> needed(List<Rewrite> named) {
    List<Rewrite> needed = new ArrayList<>(named.size());
    for (Rewrite rewrite : named) {
      if (isNeeded(rewrite)) {
        needed.add(rewrite);
      }
    }
    return needed;
  }

  private boolean isNeeded(Rewrite rewrite) {
    for (String entry : rewrite.fallbackFor()) {
      if (rewritten.contains(entry)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNeverSubtype(String name) {
    for (String prefix : NEVER_SUBTYPES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
