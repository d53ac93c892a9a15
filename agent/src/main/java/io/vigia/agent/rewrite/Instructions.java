package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions that depend on the type of what they move. */
final class Instructions {
  static final Type OBJECT = Type.getType(Object.class);

  private final MethodVisitor target;
  private final boolean frames;
  private final boolean twin;

  /**
   * @param frames whether the class has stack maps: version 50 and later
   * @param twin whether {@code jakarta} is to be read as {@code javax}
   */
  Instructions(MethodVisitor target, boolean frames, boolean twin) {
    this.target = target;
    this.frames = frames;
    this.twin = twin;
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
      String name = to.getInternalName();
      target.visitTypeInsn(Opcodes.CHECKCAST, twin ? Twin.toJavax(name) : name);
    }
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
    return twin && entry instanceof String ? Twin.toJavax((String) entry) : entry;
  }

  static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
