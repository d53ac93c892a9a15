package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a door is told of. */
final class Report extends DoorCall {
  private static final String OBJECT = "Ljava/lang/Object;";

  final Calls calls;

  Report(Calls calls, String door, String method) {
    super(door, method);
    this.calls = calls;
  }

  /**
   * Writes the telling where the arguments of a call lie on the stack.
   *
   * @param descriptor of the call
   */
  void write(MethodVisitor target, String descriptor) {
    String told = "";
    if (calls.isTellingArgument()) {
      told = word(Type.getArgumentTypes(descriptor)[0]);
      target.visitInsn(Opcodes.DUP);
      target.visitVarInsn(Opcodes.ALOAD, 0);
      target.visitInsn(Opcodes.SWAP);
    } else {
      target.visitVarInsn(Opcodes.ALOAD, 0);
    }
    tell(target, told);
  }

  /**
   * Writes the telling where a constructor ends.
   *
   * @param descriptor of the constructor
   */
  void writeConstruction(MethodVisitor target, String descriptor) {
    target.visitVarInsn(Opcodes.ALOAD, 0);
    String told = "";
    if (calls.isTellingArgument()) {
      Type first = Type.getArgumentTypes(descriptor)[0];
      told = word(first);
      target.visitVarInsn(first.getOpcode(Opcodes.ILOAD), 1);
    }
    tell(target, told);
  }

  private void tell(MethodVisitor target, String told) {
    String descriptor = "(" + OBJECT + told + ")V";
    target.visitMethodInsn(Opcodes.INVOKESTATIC, internalDoor(), method, descriptor, false);
  }

  private static String word(Type argument) {
    return argument.getSort() >= Type.ARRAY ? OBJECT : argument.getDescriptor();
  }
}
