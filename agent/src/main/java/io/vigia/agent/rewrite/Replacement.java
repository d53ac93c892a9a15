package io.vigia.agent.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The arguments of a type that a door gives others in place of, where a method begins. */
final class Replacement extends DoorCall {
  final Methods methods;
  private final Type type;

  Replacement(Methods methods, Class<?> type, String door, String method) {
    super(door, method);
    this.methods = methods;
    this.type = Type.getType(type);
  }

  /**
   * Writes the replacing of each such argument.
   *
   * @param descriptor of the method
   */
  void write(MethodVisitor target, boolean isStatic, String descriptor) {
    int slot = isStatic ? 0 : 1;
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      if (argument.equals(type)) {
        String replacing = Type.getMethodDescriptor(type, type);
        target.visitVarInsn(Opcodes.ALOAD, slot);
        target.visitMethodInsn(Opcodes.INVOKESTATIC, internalDoor(), method, replacing, false);
        target.visitVarInsn(Opcodes.ASTORE, slot);
      }
      slot += argument.getSize();
    }
  }
}
