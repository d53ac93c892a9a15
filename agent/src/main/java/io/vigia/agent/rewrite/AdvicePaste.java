package io.vigia.agent.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Receives the instructions of an advice and writes them into a method: local variables moved
 * behind those of the method, each return turned into "store the result and go to the end".
 */
final class AdvicePaste extends MethodVisitor {
  private final Locals prefix;
  private final boolean frames;
  private final Names names;
  private final Label end;
  private final Runnable storeResult;

  /**
   * @param prefix the method's locals at this place; the advice's own follow them
   * @param frames whether the class has stack maps
   * @param names those by which the advice is read
   * @param end where a return goes to
   * @param storeResult writes the instructions that take the returned value off the stack
   */
  AdvicePaste(
      MethodVisitor target,
      Locals prefix,
      boolean frames,
      Names names,
      Label end,
      Runnable storeResult) {
    super(Opcodes.ASM9, target);
    this.prefix = prefix;
    this.frames = frames;
    this.names = names;
    this.end = end;
    this.storeResult = storeResult;
  }

  @Override
  public void visitCode() {
    // The method that is written into has begun long ago.
  }

  @Override
  public void visitParameter(String name, int access) {
    // Belongs to the advice, as do the annotations below.
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {}

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitInsnAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    // The weaver adds them up.
  }

  @Override
  public void visitEnd() {
    // The method goes on.
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      if (opcode != Opcodes.RETURN) {
        storeResult.run();
      }
      super.visitJumpInsn(Opcodes.GOTO, end);
    } else {
      super.visitInsn(opcode);
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, prefix.slots() + variable);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    super.visitIincInsn(prefix.slots() + variable, increment);
  }

  @Override
  public void visitFrame(
      int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    if (!frames) {
      return;
    }
    Locals all = new Locals().addAll(prefix);
    for (int i = 0; i < localCount; i++) {
      all.add(frameEntry(locals[i]));
    }
    Object[] entries = all.toArray();
    Object[] stackEntries = new Object[stackCount];
    for (int i = 0; i < stackCount; i++) {
      stackEntries[i] = frameEntry(stack[i]);
    }
    super.visitFrame(Opcodes.F_NEW, entries.length, entries, stackCount, stackEntries);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, name(type));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    super.visitFieldInsn(opcode, name(owner), name, name(descriptor));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, name(owner), name, name(descriptor), isInterface);
  }

  @Override
  public void visitLdcInsn(Object value) {
    super.visitLdcInsn(
        value instanceof Type ? Type.getType(name(((Type) value).getDescriptor())) : value);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, @Nullable Handle bootstrap, Object... arguments) {
    throw new Unweavable("the advice has an invokedynamic, which Java 6 class files cannot hold");
  }

  private Object frameEntry(Object entry) {
    return entry instanceof String ? name((String) entry) : entry;
  }

  private String name(String name) {
    return names.of(name);
  }
}
