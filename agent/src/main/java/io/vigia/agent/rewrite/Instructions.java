package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions that depend on the type of what they move. */
final class Instructions {
  static final Type OBJECT = Type.getType(Object.class);

  private final MethodVisitor target;
  private final boolean frames;
  private final Names names;

  /**
   * @param frames whether the class has stack maps: version 50 and later
   * @param names those by which the advice is read
   */
  Instructions(MethodVisitor target, boolean frames, Names names) {
    this.target = target;
    this.frames = frames;
    this.names = names;
  }

  void load(Type type, int slot) {
    target.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
  }

  void store(Type type, int slot) {
    target.visitVarInsn(type.getOpcode(Opcodes.ISTORE), slot);
  }

  /** Pushes null or zero. */
  void pushDefault(Type type) {
    switch (type.getSort()) {
      case Type.LONG:
        target.visitInsn(Opcodes.LCONST_0);
        break;
      case Type.DOUBLE:
        target.visitInsn(Opcodes.DCONST_0);
        break;
      case Type.FLOAT:
        target.visitInsn(Opcodes.FCONST_0);
        break;
      case Type.OBJECT:
      case Type.ARRAY:
        target.visitInsn(Opcodes.ACONST_NULL);
        break;
      default:
        target.visitInsn(Opcodes.ICONST_0);
    }
  }

  void pop(Type type) {
    target.visitInsn(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
  }

  /**
   * Makes the value on the stack one of type {@code to}, where the verifier asks for it.
   *
   * @throws Unweavable where no cast can
   */
  void cast(Type from, Type to) {
    if (isReference(from) != isReference(to) || (!isReference(from) && !from.equals(to))) {
      throw new Unweavable("the advice takes a " + to + " where there is a " + from);
    }
    if (isReference(to) && !to.equals(from) && !to.equals(OBJECT)) {
      target.visitTypeInsn(Opcodes.CHECKCAST, names.of(to.getInternalName()));
    }
  }

  /**
   * Puts the enclosing object in place of one of an inner class, where the advice asks for that.
   *
   * @return the type of what lies on the stack then
   */
  Type enclosing(Type inner, Type wanted) {
    String outer = names.of(wanted.getInternalName());
    if (!inner.getInternalName().startsWith(outer + '$')) {
      return inner;
    }
    Type type = Type.getObjectType(outer);
    // The name that compilers give it (Java Language Specification 13.1 leaves that to them).
    target.visitFieldInsn(
        Opcodes.GETFIELD, inner.getInternalName(), "this$0", type.getDescriptor());
    return type;
  }

  /** The stack map of this place: these locals, and mostly an empty stack. */
  void frame(Locals locals, Object... stack) {
    if (frames) {
      Object[] entries = locals.toArray();
      target.visitFrame(Opcodes.F_NEW, entries.length, entries, stack.length, stack);
    }
  }

  /** What a stack map calls a value whose type the advice names. */
  Object frameEntry(Type type) {
    Object entry = Locals.entry(type);
    return entry instanceof String ? names.of((String) entry) : entry;
  }

  static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
