package io.vigia.agent.rewrite;

import java.util.ArrayList;
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
  private final Names names;
  private final Carrying carrying;
  private final Doors doors;

  private Rewrite(
      List<String> types,
      @Nullable String superType,
      List<String> nameParts,
      List<String> except,
      List<String> fallbackFor,
      List<Advised> advised,
      Names names,
      Carrying carrying,
      Doors doors) {
    this.types = types;
    this.superType = superType;
    this.nameParts = nameParts;
    this.except = except;
    this.fallbackFor = fallbackFor;
    this.advised = advised;
    this.names = names;
    this.carrying = carrying;
    this.doors = doors;
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
        Names.SAME,
        Carrying.NOTHING,
        Doors.NONE);
  }

  /**
   * The classes that extend or implement {@code type}, directly or not, and have one of {@code
   * nameParts} in their simple name, or are in a package that is one of them and ends in a dot. The
   * parts keep the front door fast: the hierarchy of a class is read only where its name may belong
   * to it.
   */
  public static Rewrite subtypesOf(String type, String... nameParts) {
    return new Rewrite(
        Collections.emptyList(),
        type.replace('.', '/'),
        internal(nameParts),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        Names.SAME,
        Carrying.NOTHING,
        Doors.NONE);
  }

  /** Not the classes whose full names start so. */
  public Rewrite except(String... prefixes) {
    return new Rewrite(
        types,
        superType,
        nameParts,
        internal(prefixes),
        fallbackFor,
        advised,
        names,
        carrying,
        doors);
  }

  /**
   * Only while none of these classes was rewritten: the entries of containers that see the same
   * call earlier and better.
   */
  public Rewrite fallbackFor(String... entries) {
    return new Rewrite(
        types, superType, nameParts, except, internal(entries), advised, names, carrying, doors);
  }

  /**
   * These methods get the enter and exit of an advice.
   *
   * @param advice the simple name of its class, which is in the package of the {@link
   *     Instrumentation}: by a literal of the class the JVM would load each of them at start
   */
  public Rewrite advise(Methods methods, String advice) {
    List<Advised> all = new ArrayList<>(advised);
    all.add(new Advised(methods, advice));
    return new Rewrite(
        types, superType, nameParts, except, fallbackFor, all, names, carrying, doors);
  }

  /**
   * Each of their objects carries one of the agent's in a field of its own ({@link
   * io.vigia.bootstrap.Carrier}). Not where that would change what a class is serialized as, nor
   * for classes loaded before the agent.
   */
  public Rewrite carrying() {
    return new Rewrite(
        types,
        superType,
        nameParts,
        except,
        fallbackFor,
        advised,
        names,
        Carrying.UNLESS_SERIALIZABLE,
        doors);
  }

  /**
   * The same also where they are serializable: for classes whose objects are in fact never written
   * to a stream.
   */
  public Rewrite carryingThoughSerializable() {
    return new Rewrite(
        types, superType, nameParts, except, fallbackFor, advised, names, Carrying.ALWAYS, doors);
  }

  /**
   * Each of these calls that stands in one of their methods is told to a static method of {@code
   * door} just before it is made; the end of a constructor when it is there. For places in the
   * midst of methods, where a library counts what nobody asked it for.
   *
   * @param door a bootstrap class; the method takes the object whose method it is, and the argument
   *     where that is told, and never throws
   */
  public Rewrite report(Calls calls, Class<?> door, String method) {
    return with(doors.and(new Report(calls, door.getName(), method)));
  }

  /**
   * Each argument of {@code type} of these methods is what a static method of {@code door} gives
   * for it, before anything else is done. Cheaper than an advice that replaces.
   *
   * @param door a bootstrap class; the method takes and returns that type, and never throws
   */
  public Rewrite replace(Methods methods, Class<?> type, Class<?> door, String method) {
    return with(doors.and(new Replacement(methods, type, door.getName(), method)));
  }

  /**
   * Each of these calls that stands in one of their methods is made by a static method of {@code
   * door}: for what is to be done around a call in the midst of a method.
   *
   * @param door a bootstrap class; the method takes the object that is called and the arguments,
   *     calls, returns what it got, and throws nothing of its own
   */
  public Rewrite redirect(Calls calls, Class<?> door, String method) {
    return with(doors.and(new Redirection(calls, door.getName(), method)));
  }

  /**
   * What each of these calls returns that stands in one of their methods passes through a static
   * method of {@code door}, which says what the method goes on with.
   *
   * @param door a bootstrap class; the method takes and returns a value of the type that the call
   *     returns, and never throws
   */
  public Rewrite passResult(Calls calls, Class<?> door, String method) {
    return with(doors.and(new Passing(calls, door.getName(), method)));
  }

  private Rewrite with(Doors more) {
    return new Rewrite(
        types, superType, nameParts, except, fallbackFor, advised, names, carrying, more);
  }

  /**
   * The same for the {@code javax.servlet} twin of a type of {@code jakarta.servlet}: the advice is
   * written once, against {@code jakarta.servlet}.
   */
  public Rewrite javaxTwin() {
    List<String> twins = new ArrayList<>();
    for (String type : types) {
      twins.add(Names.JAVAX.of(type));
    }
    List<Advised> twinned = new ArrayList<>();
    for (Advised each : advised) {
      twinned.add(new Advised(each.methods.javaxTwin(), each.advice));
    }
    return new Rewrite(
        twins,
        superType == null ? null : Names.JAVAX.of(superType),
        nameParts,
        except,
        fallbackFor,
        twinned,
        Names.JAVAX,
        carrying,
        doors);
  }

  /**
   * The advice is read with names that begin with {@code to} in place of those that begin with
   * {@code from}: for a library that has the same types under several names, and for types that
   * cannot be on the class path of the agent's compiler.
   */
  public Rewrite reading(String from, String to) {
    Names read = names.and(from, to);
    return new Rewrite(
        types, superType, nameParts, except, fallbackFor, advised, read, carrying, doors);
  }

  /** The same with advice of this package, whose name ends in a dot. */
  Rewrite in(String packageName) {
    List<Advised> all = new ArrayList<>(advised.size());
    for (Advised each : advised) {
      all.add(new Advised(each.methods, packageName + each.advice));
    }
    return new Rewrite(
        types, superType, nameParts, except, fallbackFor, all, names, carrying, doors);
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

  /** Those by which the advice is read. */
  Names names() {
    return names;
  }

  boolean isCarrying() {
    return carrying != Carrying.NOTHING;
  }

  boolean isCarryingThoughSerializable() {
    return carrying == Carrying.ALWAYS;
  }

  Doors doors() {
    return doors;
  }

  /** True where a class of this internal name can be meant by {@link #superType}. */
  boolean mayMean(String name) {
    int simple = name.lastIndexOf('/') + 1;
    for (String part : nameParts) {
      if (name.indexOf(part, simple) >= 0 || name.startsWith(part)) {
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

  /** Whether objects carry one of the agent's. */
  private enum Carrying {
    NOTHING,
    UNLESS_SERIALIZABLE,
    ALWAYS
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
