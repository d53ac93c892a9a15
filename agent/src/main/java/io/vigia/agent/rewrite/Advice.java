package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** An advice, read from its class file: the class itself is never linked. */
final class Advice {
  /** The simple name of its class, by which failures are counted. */
  final String site;

  final @Nullable AdviceMethod enter;
  final @Nullable AdviceMethod exit;
  private final ClassReader code;

  /**
   * Reads an advice.
   *
   * @param className its full name
   * @throws IllegalArgumentException where a parameter is bound to nothing
   */
  Advice(String className, byte[] classFile) {
    site = className.substring(className.lastIndexOf('.') + 1);
    code = new ClassReader(classFile);
    Signatures signatures = new Signatures();
    code.accept(signatures, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    enter = signatures.enter;
    exit = signatures.exit;
    for (AdviceMethod method : signatures.methods) {
      for (AdviceMethod.Source source : method.sources) {
        if (source == null) {
          throw new IllegalArgumentException(
              className + "." + method.name + " has a parameter without annotation");
        }
      }
    }
  }

  /** Whether the exit may ask for what the enter returns. */
  boolean keepsEnter() {
    return enter != null
        && exit != null
        && enter.replaces < 0
        && enter.returned.getSort() != Type.VOID;
  }

  int maxStack() {
    return Math.max(enter == null ? 0 : enter.maxStack, exit == null ? 0 : exit.maxStack);
  }

  int maxLocals() {
    return Math.max(enter == null ? 0 : enter.maxLocals, exit == null ? 0 : exit.maxLocals);
  }

  /** Replays the instructions of {@code method} into {@code target}. */
  void replay(AdviceMethod method, MethodVisitor target) {
    code.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            return name.equals(method.name) && descriptor.equals(method.descriptor) ? target : null;
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.EXPAND_FRAMES);
  }

  /** Finds the enter and the exit by their annotations. */
  private static final class Signatures extends ClassVisitor {
    @Nullable AdviceMethod enter;
    @Nullable AdviceMethod exit;
    final List<AdviceMethod> methods = new ArrayList<>();

    Signatures() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      AdviceMethod method = new AdviceMethod(name, descriptor);
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          if (annotation.equals(Type.getDescriptor(OnEnter.class))) {
            enter = method;
            methods.add(method);
            return value("replaces", index -> method.replaces = index);
          }
          if (annotation.equals(Type.getDescriptor(OnExit.class))) {
            exit = method;
            methods.add(method);
          }
          return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(
            int parameter, String annotation, boolean visible) {
          if (annotation.equals(Type.getDescriptor(This.class))) {
            method.sources[parameter] = AdviceMethod.Source.THIS;
          } else if (annotation.equals(Type.getDescriptor(Enter.class))) {
            method.sources[parameter] = AdviceMethod.Source.ENTER;
          } else if (annotation.equals(Type.getDescriptor(Return.class))) {
            method.sources[parameter] = AdviceMethod.Source.RETURN;
          } else if (annotation.equals(Type.getDescriptor(Thrown.class))) {
            method.sources[parameter] = AdviceMethod.Source.THROWN;
          } else if (annotation.equals(Type.getDescriptor(Argument.class))) {
            method.sources[parameter] = AdviceMethod.Source.ARGUMENT;
            return value("value", index -> method.arguments[parameter] = index);
          }
          return null;
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
          method.maxStack = maxStack;
          method.maxLocals = maxLocals;
        }
      };
    }

    private static AnnotationVisitor value(String wanted, IntTaker taker) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String name, Object value) {
          if (name.equals(wanted)) {
            taker.take((Integer) value);
          }
        }
      };
    }
  }

  private interface IntTaker {
    void take(int value);
  }
}
