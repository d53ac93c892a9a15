package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which types are rewritten, and which of their methods get which advice. */
public final class Rewrite {
  private final List<String> types;
  private final @Nullable String superType;
  private final List<String> nameParts;
  private final List<String> except;
  private final List<String> fallbackFor;
  private final List<Advised> advised;
  private final boolean twin;
  private final boolean carrying;

  private Rewrite(
      List<String> types,
      @Nullable String superType,
      List<String> nameParts,
      List<String> except,
      List<String> fallbackFor,
      List<Advised> advised,
      boolean twin,
      boolean carrying) {
    this.types = types;
    this.superType = superType;
    this.nameParts = nameParts;
    this.except = except;
    this.fallbackFor = fallbackFor;
    this.advised = advised;
    this.twin = twin;
    this.carrying = carrying;
  }

  /** The classes of exactly these names. */
  public static Rewrite of(String... types) {
    return new Rewrite(
        internal(types),
        null,
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        false,
        false);
  }

  /**
   * The classes that extend or implement {@code type}, directly or not, and have one of {@code
   * nameParts} in their simple name. The parts keep the front door fast: the hierarchy of a class
   * is read only where its name may belong to it.
   */
  public static Rewrite subtypesOf(String type, String... nameParts) {
    return new Rewrite(
        Collections.emptyList(),
        type.replace('.', '/'),
        Arrays.asList(nameParts),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        false,
        false);
  }

  /** Not the classes whose full names start so. */
  public Rewrite except(String... prefixes) {
    return new Rewrite(
        types, superType, nameParts, internal(prefixes), fallbackFor, advised, twin, carrying);
  }

  /**
   * Only while none of these classes was rewritten: the entries of containers that see the same
   * call earlier and better.
   */
  public Rewrite fallbackFor(String... entries) {
    return new Rewrite(
        types, superType, nameParts, except, internal(entries), advised, twin, carrying);
  }

  /** These methods get the enter and exit of {@code advice}. */
  public Rewrite advise(Methods methods, Class<?> advice) {
    List<Advised> all = new ArrayList<>(advised);
    all.add(new Advised(methods, advice.getName()));
    return new Rewrite(types, superType, nameParts, except, fallbackFor, all, twin, carrying);
  }

  /**
   * Each of their objects carries one of the agent's in a field of its own ({@link
   * io.vigia.bootstrap.Carrier}). Not where that would change what a class is serialized as, nor
   * for classes loaded before the agent.
   */
  public Rewrite carrying() {
    return new Rewrite(types, superType, nameParts, except, fallbackFor, advised, twin, true);
  }

  /**
   * The same for the {@code javax.servlet} twin of a type of {@code jakarta.servlet}: the advice is
   * written once, against {@code jakarta.servlet}.
   */
  public Rewrite javaxTwin() {
    List<String> twins = new ArrayList<>();
    for (String type : types) {
      twins.add(Twin.toJavax(type));
    }
    List<Advised> twinned = new ArrayList<>();
    for (Advised each : advised) {
      twinned.add(new Advised(each.methods.javaxTwin(), each.advice));
    }
    return new Rewrite(
        twins,
        superType == null ? null : Twin.toJavax(superType),
        nameParts,
        except,
        fallbackFor,
        twinned,
        true,
        carrying);
  }

  /** Internal names. */
  List<String> types() {
    return types;
  }

  /** An internal name. */
  @Nullable String superType() {
    return superType;
  }

  /** Internal names. */
  List<String> fallbackFor() {
    return fallbackFor;
  }

  List<Advised> advised() {
    return advised;
  }

  /** True where the advice is to be read with {@code javax} in place of {@code jakarta}. */
  boolean isTwin() {
    return twin;
  }

  boolean isCarrying() {
    return carrying;
  }

  /** True where a class of this internal name can be meant by {@link #superType}. */
  boolean mayMean(String name) {
    int simple = name.lastIndexOf('/') + 1;
    for (String part : nameParts) {
      if (name.indexOf(part, simple) >= 0) {
        return !isExcepted(name);
      }
    }
    return false;
  }

  private boolean isExcepted(String name) {
    for (String prefix : except) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> internal(String[] names) {
    List<String> internal = new ArrayList<>(names.length);
    for (String name : names) {
      internal.add(name.replace('.', '/'));
    }
    return internal;
  }

  /** Methods, and the name of the class whose advice they get. */
  static final class Advised {
    final Methods methods;
    final String advice;

    Advised(Methods methods, String advice) {
      this.methods = methods;
      this.advice = advice;
    }
  }
}
