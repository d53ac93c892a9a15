package io.vigia.agent.rewrite;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Where an advised method keeps what, by slots of its local variables:
 *
 * <pre>
 * this and arguments | result of enter | copies | thrown | returned | those of the body
 * </pre>
 *
 * <p>The middle is there only where there is an exit. The body's own locals move up by it, and
 * every frame of its stack map gets it put in.
 */
final class Slots {
  /** This and the arguments, as at the method's start. */
  final Locals start = new Locals();

  /** The result of enter and the copies of what the exit asks for. */
  final Locals kept = new Locals();

  final int enter;
  final int thrown;
  final int returned;

  /** How far the body's own locals move. */
  final int shift;

  private final @Nullable Type owner;
  private final Type[] arguments;
  private final int[] copies;

  /**
   * @param owner the internal name of the class; null for a static method
   */
  Slots(Advice advice, Instructions code, @Nullable String owner, String descriptor) {
    this.owner = owner == null ? null : Type.getObjectType(owner);
    arguments = Type.getArgumentTypes(descriptor);
    if (owner != null) {
      start.add(owner);
    }
    for (Type argument : arguments) {
      start.add(argument);
    }
    enter = start.slots();
    AdviceMethod exit = advice.exit;
    copies = new int[exit == null ? 0 : exit.parameters.length];
    Arrays.fill(copies, -1);
    if (exit == null) {
      thrown = -1;
      returned = -1;
      shift = 0;
      return;
    }
    if (advice.keepsEnter() && advice.enter != null) {
      kept.add(code.frameEntry(advice.enter.returned));
    }
    for (int i = 0; i < copies.length; i++) {
      Type copied = copied(exit, i);
      if (copied != null) {
        copies[i] = start.slots() + kept.slots();
        kept.add(copied);
      }
    }
    thrown = start.slots() + kept.slots();
    returned = thrown + 1;
    shift = returned + Type.getReturnType(descriptor).getSize() - start.slots();
  }

  /**
   * The type of the value at entry that parameter {@code i} is bound to; null for other values.
   *
   * @throws Unweavable where there is no such value
   */
  @Nullable Type copied(AdviceMethod method, int i) {
    switch (method.sources[i]) {
      case THIS:
        if (owner == null) {
          throw new Unweavable("a static method has no this");
        }
        return owner;
      case ARGUMENT:
        return argument(method.arguments[i]);
      default:
        return null;
    }
  }

  /** The slot of the copy for parameter {@code i} of the exit, -1 where it needs none. */
  int copy(int i) {
    return copies[i];
  }

  /** The slot in which the value of parameter {@code i} is at entry. */
  int original(AdviceMethod method, int i) {
    return method.sources[i] == AdviceMethod.Source.THIS ? 0 : argumentSlot(method.arguments[i]);
  }

  /**
   * The type of an argument.
   *
   * @throws Unweavable where there is none
   */
  Type argument(int index) {
    if (index >= arguments.length) {
      throw new Unweavable("the method has no argument " + index);
    }
    return arguments[index];
  }

  int argumentSlot(int index) {
    int slot = owner == null ? 0 : 1;
    for (int i = 0; i < index; i++) {
      slot += arguments[i].getSize();
    }
    return slot;
  }

  /** The slot of a variable of the body. */
  int moved(int variable) {
    return variable < start.slots() ? variable : variable + shift;
  }

  /**
   * The locals of a frame of the body, with the middle put in.
   *
   * @throws Unweavable where a compiler has used the last argument's slot as half of a long
   */
  Locals moved(int count, Object[] locals) {
    Locals all = new Locals();
    if (shift == 0) {
      for (int i = 0; i < count; i++) {
        all.add(locals[i]);
      }
      return all;
    }
    int i = 0;
    while (i < count && all.slots() < start.slots()) {
      all.add(locals[i++]);
    }
    if (all.slots() > start.slots()) {
      throw new Unweavable("a local variable lies across the last argument");
    }
    all.padTo(start.slots()).addAll(kept).padTo(start.slots() + shift);
    while (i < count) {
      all.add(locals[i++]);
    }
    return all;
  }

  /**
   * The locals where the body is over; the arguments may hold anything by then.
   *
   * @param thrownEntry what a stack map calls {@link #thrown} there
   */
  Locals afterBody(Object thrownEntry, Type returnType, boolean hasReturned) {
    Locals locals = new Locals().padTo(start.slots()).addAll(kept).add(thrownEntry);
    if (hasReturned && returnType.getSort() != Type.VOID) {
      locals.add(returnType);
    }
    return locals;
  }
}
