package io.vigia.agent.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** The first lines of a class file: what it extends and implements, by internal names. */
final class ClassHeader {
  final boolean isInterface;
  final @Nullable String superName;
  final String[] interfaces;

  ClassHeader(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    superName = reader.getSuperName();
    interfaces = reader.getInterfaces();
  }
}
