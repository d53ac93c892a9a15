package io.vigia.agent.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** The first lines of a class file: what it extends and implements, by internal names. */
final class ClassHeader {
  final @Nullable String superName;
  final String[] interfaces;

  ClassHeader(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    superName = reader.getSuperName();
    interfaces = reader.getInterfaces();
  }
}
