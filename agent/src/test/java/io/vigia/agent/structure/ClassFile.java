package io.vigia.agent.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A compiled class of the product: what it names in code, and the shape of its members. */
final class ClassFile {
  /** Its full name. */
  final String name;

  /** The full names of the types that its code and signatures name; annotations left out. */
  final Set<String> names = new TreeSet<>();

  /** The texts in its code. */
  final Set<String> texts = new TreeSet<>();

  final List<Method> methods = new ArrayList<>();
  int fields;

  private ClassFile(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    name = reader.getClassName().replace('/', '.');
    name(reader.getSuperName());
    for (String type : reader.getInterfaces()) {
      name(type);
    }
    reader.accept(new Reader(), ClassReader.SKIP_FRAMES);
  }

  /** All classes below a folder of class files. */
  static List<ClassFile> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<ClassFile> read = new ArrayList<>();
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".class") && !file.endsWith("package-info.class")) {
          read.add(new ClassFile(Files.readAllBytes(file)));
        }
      }
      return read;
    }
  }

  String packageName() {
    return name.substring(0, name.lastIndexOf('.'));
  }

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void name(String internalName) {
    if (internalName != null) {
      type(Type.getObjectType(internalName));
    }
  }

  private void type(Type type) {
    switch (type.getSort()) {
      case Type.ARRAY:
        type(type.getElementType());
        break;
      case Type.OBJECT:
        names.add(type.getClassName());
        break;
      case Type.METHOD:
        type(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          type(argument);
        }
        break;
      default:
    }
  }

  /** A method: its name, and what the rules for advice ask of it. */
  static final class Method {
    final String name;
    final boolean isStatic;
    boolean hasInvokeDynamic;
    boolean hasTryCatch;
    int firstLine = Integer.MAX_VALUE;
    int lastLine;

    Method(String name, boolean isStatic) {
      this.name = name;
      this.isStatic = isStatic;
    }

    int lines() {
      return lastLine - firstLine + 1;
    }
  }

  private final class Reader extends ClassVisitor {
    Reader() {
      super(Opcodes.ASM9);
    }

    @Override
    public FieldVisitor visitField(
        int access, String field, String descriptor, String signature, Object value) {
      fields++;
      type(Type.getType(descriptor));
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      Method read = new Method(method, (access & Opcodes.ACC_STATIC) != 0);
      methods.add(read);
      type(Type.getMethodType(descriptor));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitTypeInsn(int opcode, String type) {
          name(type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          name(owner);
          type(Type.getType(type));
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          name(owner);
          type(Type.getMethodType(type));
        }

        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof Type) {
            type((Type) value);
          } else if (value instanceof String) {
            texts.add((String) value);
          }
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          read.hasInvokeDynamic = true;
          type(Type.getMethodType(type));
          for (Object argument : arguments) {
            if (argument instanceof Handle) {
              name(((Handle) argument).getOwner());
            }
          }
        }

        @Override
        public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
          read.hasTryCatch = true;
          name(type);
        }

        @Override
        public void visitLineNumber(int line, Label at) {
          read.firstLine = Math.min(read.firstLine, line);
          read.lastLine = Math.max(read.lastLine, line);
        }
      };
    }
  }
}
