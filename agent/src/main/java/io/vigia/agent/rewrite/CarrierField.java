package io.vigia.agent.rewrite;

import io.vigia.bootstrap.Carrier;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what makes a class a {@link Carrier}: a field and the two methods. */
final class CarrierField {
  static final String INTERFACE = Type.getInternalName(Carrier.class);

  private static final String FIELD = "vigia$carried";
  private static final String OBJECT = Type.getDescriptor(Object.class);

  private CarrierField() {}

  /** The interfaces of a class and {@link Carrier}. */
  static String[] with(String[] interfaces) {
    String[] all = new String[interfaces.length + 1];
    System.arraycopy(interfaces, 0, all, 0, interfaces.length);
    all[interfaces.length] = INTERFACE;
    return all;
  }

  /**
   * Writes the field and the methods at the end of a class.
   *
   * @param owner its internal name
   */
  static void write(ClassVisitor target, String owner) {
    // Transient and synthetic: what looks at fields (serialization, mappers) leaves it out.
    int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
    target.visitField(field, FIELD, OBJECT, null, null).visitEnd();

    int method = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor get = target.visitMethod(method, "vigiaCarried", "()" + OBJECT, null, null);
    get.visitCode();
    get.visitVarInsn(Opcodes.ALOAD, 0);
    get.visitFieldInsn(Opcodes.GETFIELD, owner, FIELD, OBJECT);
    get.visitInsn(Opcodes.ARETURN);
    get.visitMaxs(1, 1);
    get.visitEnd();

    MethodVisitor set = target.visitMethod(method, "vigiaCarry", "(" + OBJECT + ")V", null, null);
    set.visitCode();
    set.visitVarInsn(Opcodes.ALOAD, 0);
    set.visitVarInsn(Opcodes.ALOAD, 1);
    set.visitFieldInsn(Opcodes.PUTFIELD, owner, FIELD, OBJECT);
    set.visitInsn(Opcodes.RETURN);
    set.visitMaxs(2, 2);
    set.visitEnd();
  }
}
