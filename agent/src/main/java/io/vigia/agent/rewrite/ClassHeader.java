package io.vigia.agent.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The first lines of a class file: what it extends and implements, by internal names. */
final class ClassHeader {
  final boolean isInterface;
  final @Nullable String superName;
  final String[] interfaces;

  private final ClassReader reader;

  ClassHeader(byte[] classFile) {
    reader = new ClassReader(classFile);
    isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    superName = reader.getSuperName();
    interfaces = reader.getInterfaces();
  }

  /** True where the class says itself what version of it is serialized. */
  boolean hasSerialVersion() {
    boolean[] found = new boolean[1];
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable FieldVisitor visitField(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            found[0] |= isStatic && name.equals("serialVersionUID");
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found[0];
  }
}
