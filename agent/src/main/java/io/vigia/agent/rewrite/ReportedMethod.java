package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/*
 * Nothing branches here and nothing is kept, so the frames of the method stay as they are; and no
 * handler is written around it, for what lies on the stack below would be lost in it.
 */
/** Tells of calls in one method while the method is copied. */
final class ReportedMethod extends MethodVisitor {
  /** What the telling pushes at most. */
  private static final int PUSHED = 2;

  private final List<Report> reports;
  private final boolean isConstructor;

  ReportedMethod(MethodVisitor target, List<Report> reports, boolean isConstructor) {
    super(Opcodes.ASM9, target);
    this.reports = reports;
    this.isConstructor = isConstructor;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    // In a constructor, the object may not be one yet.
    List<Report> met = isConstructor ? Collections.emptyList() : met(owner, name, descriptor);
    for (Report report : met) {
      if (!report.passesResult) {
        report.write(mv, descriptor);
      }
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    for (Report report : met) {
      if (report.passesResult) {
        report.writePassing(mv, descriptor);
      }
    }
  }

  private List<Report> met(String owner, String name, String descriptor) {
    List<Report> met = new ArrayList<>();
    for (Report report : reports) {
      if (report.calls.match(owner, name, descriptor)) {
        met.add(report);
      }
    }
    return met;
  }

  @Override
  public void visitInsn(int opcode) {
    if (isConstructor && opcode == Opcodes.RETURN) {
      for (Report report : reports) {
        if (report.calls.isConstruction()) {
          report.write(mv, "()V");
        }
      }
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(maxStack + PUSHED, maxLocals);
  }
}
