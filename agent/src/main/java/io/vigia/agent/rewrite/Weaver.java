package io.vigia.agent.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a class again with the advice of its rewrites pasted in. */
final class Weaver {
  private final ClassLoader adviceLoader;
  private final Map<String, Advice> advices = new ConcurrentHashMap<>();

  /** The names of the advice classes that failed too often. */
  private final Set<String> switchedOff = ConcurrentHashMap.newKeySet();

  Weaver(ClassLoader adviceLoader) {
    this.adviceLoader = adviceLoader;
  }

  /** Leaves the advice of this class out from now on. */
  void switchOff(String advice) {
    switchedOff.add(advice);
  }

  /**
   * False where a rewrite would change nothing: most classes that are claimed only inherit. Looks
   * at the methods' names only.
   */
  boolean changes(byte[] classFile, List<Rewrite> rewrites) {
    boolean[] found = new boolean[1];
    for (Rewrite rewrite : rewrites) {
      found[0] |= rewrite.isCarrying() && rewrite.advised().isEmpty();
    }
    Doors doors = Doors.of(rewrites, switchedOff);
    found[0] |= doors.areAnywhere();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                for (Rewrite rewrite : rewrites) {
                  for (Rewrite.Advised advised : rewrite.advised()) {
                    found[0] |= isAdvised(advised, access, name, descriptor);
                  }
                }
                for (Replacement replacement : doors.replacements) {
                  found[0] |= replacement.methods.match(access, name, descriptor);
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return found[0];
  }

  /**
   * The class file with advice.
   *
   * @param carrying whether it becomes a {@link io.vigia.bootstrap.Carrier}
   * @throws Unweavable where an advice does not fit a method that it is meant for
   */
  byte[] weave(byte[] classFile, List<Rewrite> rewrites, boolean carrying) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    Copy copy = new Copy(writer, rewrites, carrying);
    reader.accept(copy, ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private boolean isAdvised(Rewrite.Advised advised, int access, String name, String descriptor) {
    return advised.methods.match(access, name, descriptor) && !switchedOff.contains(advised.advice);
  }

  private Advice advice(String name) {
    Advice found = advices.get(name);
    if (found == null) {
      found = new Advice(name, read(name));
      advices.put(name, found);
    }
    return found;
  }

  private byte[] read(String name) {
    try (InputStream in = adviceLoader.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new IllegalStateException("no class file of " + name);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
      byte[] buffer = new byte[4096];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("no class file of " + name, e);
    }
  }

  /** Copies a class and takes the methods that are advised apart. */
  private final class Copy extends ClassVisitor {
    private final List<Rewrite> rewrites;
    private final Doors doors;
    private final boolean carrying;
    private String owner = "";
    private boolean frames;

    Copy(ClassVisitor writer, List<Rewrite> rewrites, boolean carrying) {
      super(Opcodes.ASM9, writer);
      this.rewrites = rewrites;
      doors = Doors.of(rewrites, switchedOff);
      this.carrying = carrying;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      owner = name;
      frames = (version & 0xFFFF) >= Opcodes.V1_6;
      String[] direct = interfaces == null ? new String[0] : interfaces;
      String[] all = carrying ? CarrierField.with(direct) : direct;
      super.visit(version, access, name, signature, superName, all);
    }

    @Override
    public void visitEnd() {
      if (carrying) {
        CarrierField.write(cv, owner);
      }
      super.visitEnd();
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      String instance = (access & Opcodes.ACC_STATIC) == 0 ? owner : null;
      for (Rewrite rewrite : rewrites) {
        for (Rewrite.Advised advised : rewrite.advised()) {
          if (isAdvised(advised, access, name, descriptor)) {
            method =
                new AdvisedMethod(
                    method, advice(advised.advice), rewrite.names(), instance, descriptor, frames);
          }
        }
      }
      List<Replacement> replacing = new ArrayList<>(1);
      for (Replacement replacement : doors.replacements) {
        if (replacement.methods.match(access, name, descriptor)) {
          replacing.add(replacement);
        }
      }
      return doors.areAnywhere() || !replacing.isEmpty()
          ? new DoorsMethod(method, doors, replacing, access, name, descriptor)
          : method;
    }
  }
}
