package io.vigia.agent.rewrite;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/*
 * Nothing branches here and nothing is kept, so the frames of the method stay as they are; and no
 * handler is written around it, for what lies on the stack below would be lost in it.
 */
/** Writes the calls of doors into one method while the method is copied. */
final class DoorsMethod extends MethodVisitor {
  /** What the calls push at most. */
  private static final int PUSHED = 2;

  private final Doors doors;
  private final List<Replacement> replacements;
  private final int access;
  private final String descriptor;
  private final boolean isConstructor;

  /**
   * @param replacements those of {@code doors} that are meant for this method
   */
  DoorsMethod(
      MethodVisitor target,
      Doors doors,
      List<Replacement> replacements,
      int access,
      String name,
      String descriptor) {
    super(Opcodes.ASM9, target);
    this.doors = doors;
    this.replacements = replacements;
    this.access = access;
    this.descriptor = descriptor;
    isConstructor = name.equals("<init>");
  }

  @Override
  public void visitCode() {
    super.visitCode();
    for (Replacement replacement : replacements) {
      replacement.write(mv, isStatic(), descriptor);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String called, boolean isInterface) {
    // In a constructor, the object may not be one yet.
    if (!isConstructor && !isStatic()) {
      for (Report report : doors.reports) {
        if (report.calls.match(owner, name, called)) {
          report.write(mv, called);
        }
      }
    }
    for (Redirection redirection : doors.redirections) {
      if (redirection.match(opcode, owner, name, called)) {
        String redirected = Redirection.descriptor(owner, called);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            redirection.internalDoor(),
            redirection.method,
            redirected,
            false);
        return;
      }
    }
    super.visitMethodInsn(opcode, owner, name, called, isInterface);
    for (Passing passing : doors.passings) {
      if (!isConstructor && passing.match(owner, name, called)) {
        passing.write(mv, called);
      }
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (isConstructor && opcode == Opcodes.RETURN) {
      for (Report report : doors.reports) {
        if (report.calls.isConstruction()) {
          report.writeConstruction(mv, descriptor);
        }
      }
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(maxStack + PUSHED, maxLocals);
  }

  private boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }
}
