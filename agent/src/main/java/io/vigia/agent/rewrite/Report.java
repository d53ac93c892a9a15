package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a door of the bootstrap classes is told of, which must never throw. */
final class Report {
  final Calls calls;

  /** The full name of the class whose static method is called. */
  final String door;

  /** Whether the door is given what the call returns, and says what is taken in its place. */
  final boolean passesResult;

  private final String method;

  Report(Calls calls, String door, String method, boolean passesResult) {
    this.calls = calls;
    this.door = door;
    this.method = method;
    this.passesResult = passesResult;
  }

  /** The simple name of the door, by which failures are counted. */
  String site() {
    return door.substring(door.lastIndexOf('.') + 1);
  }

  /**
   * Writes the telling where the arguments of a call lie on the stack.
   *
   * @param descriptor of the call
   */
  void write(MethodVisitor target, String descriptor) {
    String told = "";
    if (calls.isTellingArgument()) {
      Type argument = Type.getArgumentTypes(descriptor)[0];
      boolean isReference = argument.getSort() >= Type.ARRAY;
      told = isReference ? "Ljava/lang/Object;" : argument.getDescriptor();
      target.visitInsn(Opcodes.DUP);
      target.visitVarInsn(Opcodes.ALOAD, 0);
      target.visitInsn(Opcodes.SWAP);
    } else {
      target.visitVarInsn(Opcodes.ALOAD, 0);
    }
    target.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        door.replace('.', '/'),
        method,
        "(Ljava/lang/Object;" + told + ")V",
        false);
  }

  /**
   * Writes the passing where the result of a call lies on the stack.
   *
   * @param descriptor of the call
   */
  void writePassing(MethodVisitor target, String descriptor) {
    String result = Type.getReturnType(descriptor).getDescriptor();
    target.visitMethodInsn(
        Opcodes.INVOKESTATIC, door.replace('.', '/'), method, "(" + result + ")" + result, false);
  }
}
