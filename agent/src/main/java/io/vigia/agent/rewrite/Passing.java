package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The calls of a method whose results pass through a door, which says what is taken for them. */
final class Passing extends DoorCall {
  private final Calls calls;

  Passing(Calls calls, String door, String method) {
    super(door, method);
    this.calls = calls;
  }

  boolean match(String owner, String name, String descriptor) {
    return calls.match(owner, name, descriptor);
  }

  /**
   * Writes the passing where the result of a call lies on the stack.
   *
   * @param called the descriptor of the call
   */
  void write(MethodVisitor target, String called) {
    String result = Type.getReturnType(called).getDescriptor();
    target.visitMethodInsn(
        Opcodes.INVOKESTATIC, internalDoor(), method, "(" + result + ")" + result, false);
  }
}
