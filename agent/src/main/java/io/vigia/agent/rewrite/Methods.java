package io.vigia.agent.rewrite;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Says which methods of a type get an advice: by name, and where that is not enough by parameters.
 * Abstract, native and bridge methods and constructors never match, static ones only where asked
 * for.
 */
public final class Methods {
  private static final int NEVER =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

  private final Set<String> names;
  private final String prefix;
  private final String @Nullable [] parameters;
  private final boolean exactly;
  private final boolean publicOnly;
  private final boolean isStatic;

  private Methods(
      Set<String> names,
      String prefix,
      String @Nullable [] parameters,
      boolean exactly,
      boolean publicOnly,
      boolean isStatic) {
    this.names = names;
    this.prefix = prefix;
    this.parameters = parameters;
    this.exactly = exactly;
    this.publicOnly = publicOnly;
    this.isStatic = isStatic;
  }

  /** The methods of one of these names. */
  public static Methods named(String... names) {
    return new Methods(new HashSet<>(Arrays.asList(names)), "", null, false, false, false);
  }

  /** The static methods of one of these names. */
  public static Methods staticNamed(String... names) {
    return new Methods(new HashSet<>(Arrays.asList(names)), "", null, false, false, true);
  }

  /** The methods whose names start so. */
  public static Methods startingWith(String prefix) {
    return new Methods(new HashSet<>(), prefix, null, false, false, false);
  }

  /** Those of them with exactly these parameter types, by their source names. */
  public Methods taking(String... types) {
    return new Methods(names, prefix, types, true, publicOnly, isStatic);
  }

  /** Those of them whose first parameter types are these. */
  public Methods takingFirst(String... types) {
    return new Methods(names, prefix, types, false, publicOnly, isStatic);
  }

  /** Those of them that are public. */
  public Methods publicOnly() {
    return new Methods(names, prefix, parameters, exactly, true, isStatic);
  }

  /** The same with the {@code javax.servlet} twins of parameters of {@code jakarta.servlet}. */
  Methods javaxTwin() {
    if (parameters == null) {
      return this;
    }
    String[] twins = new String[parameters.length];
    for (int i = 0; i < twins.length; i++) {
      twins[i] = Names.JAVAX.of(parameters[i]);
    }
    return new Methods(names, prefix, twins, exactly, publicOnly, isStatic);
  }

  boolean match(int access, String name, String descriptor) {
    boolean otherKind = ((access & Opcodes.ACC_STATIC) != 0) != isStatic;
    if ((access & NEVER) != 0 || otherKind || (publicOnly && (access & Opcodes.ACC_PUBLIC) == 0)) {
      return false;
    }
    boolean called = names.isEmpty() ? name.startsWith(prefix) : names.contains(name);
    return called && name.charAt(0) != '<' && parametersMatch(descriptor);
  }

  private boolean parametersMatch(String descriptor) {
    if (parameters == null) {
      return true;
    }
    Type[] actual = Type.getArgumentTypes(descriptor);
    if (actual.length < parameters.length || (exactly && actual.length != parameters.length)) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!actual[i].getClassName().equals(parameters[i])) {
        return false;
      }
    }
    return true;
  }
}
