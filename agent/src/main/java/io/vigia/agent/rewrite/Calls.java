package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Places in the methods of a class that are told of: calls of somebody else's methods by their name
 * and owner, or the ends of its constructors. Those in static methods are left out, for they have
 * no object that tells.
 */
public final class Calls {
  private static final String CONSTRUCTION = "<init>";

  private final Set<String> owners;
  private final String name;
  private final boolean telling;

  private Calls(Set<String> owners, String name, boolean telling) {
    this.owners = owners;
    this.name = name;
    this.telling = telling;
  }

  /** The calls of the methods of this name, whatever they take, of types of these names. */
  public static Calls of(String name, String... owners) {
    List<String> internal = new ArrayList<>();
    for (String owner : owners) {
      internal.add(owner.replace('.', '/'));
    }
    return new Calls(new HashSet<>(internal), name, false);
  }

  /** The ends of constructors. */
  public static Calls construction() {
    return new Calls(Collections.emptySet(), CONSTRUCTION, false);
  }

  /**
   * Those that take one argument of one word, which is told, too; of constructors the first one,
   * which each of them must have.
   */
  public Calls tellingArgument() {
    return new Calls(owners, name, true);
  }

  boolean isConstruction() {
    return name.equals(CONSTRUCTION);
  }

  boolean match(String owner, String called, String descriptor) {
    return name.equals(called)
        && owners.contains(owner)
        && (!telling || Type.getArgumentsAndReturnSizes(descriptor) >> 2 == 2);
  }

  boolean isTellingArgument() {
    return telling;
  }
}
