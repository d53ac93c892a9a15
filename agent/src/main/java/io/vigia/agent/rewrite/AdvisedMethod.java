package io.vigia.agent.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/*
 * The shape of a method with advice:
 *
 *   result of enter = null
 *   try { result of enter = ENTER } catch (Throwable t) { Hooks.adviceFailed(t, site) }
 *   copies of this and of the arguments that the exit asks for
 *   try { BODY, each return turned into: returned = value, go on below }
 *   catch (Throwable t) { thrown = t }
 *   try { EXIT } catch (Throwable t) { Hooks.adviceFailed(t, site) }
 *   if (thrown != null) throw thrown; else return returned
 *
 * Frames are never computed, for that would need the application's class hierarchy: those of the
 * body and of the advice are extended, those between are written here.
 */
/** Pastes one advice around the body of one method while the method is copied. */
final class AdvisedMethod extends MethodVisitor {
  private static final String THROWABLE = "java/lang/Throwable";

  private final Advice advice;
  private final Names names;
  private final boolean frames;
  private final Type returned;
  private final Instructions code;
  private final Slots slots;
  private final Label bodyStart = new Label();
  private final Label bodyReturned = new Label();

  /**
   * @param names those by which the advice is read
   * @param owner the internal name of the class; null for a static method
   * @param frames whether the class has stack maps: version 50 and later
   */
  AdvisedMethod(
      MethodVisitor target,
      Advice advice,
      Names names,
      @Nullable String owner,
      String descriptor,
      boolean frames) {
    super(Opcodes.ASM9, target);
    this.advice = advice;
    this.names = names;
    this.frames = frames;
    returned = Type.getReturnType(descriptor);
    code = new Instructions(target, frames, names);
    slots = new Slots(advice, code, owner, descriptor);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (advice.enter != null) {
      pasteEnter(advice.enter);
    }
    if (advice.exit != null) {
      makeCopies(advice.exit);
      super.visitLabel(bodyStart);
    }
    // A frame of the body may follow at once, and two frames at one place are not allowed.
    super.visitInsn(Opcodes.NOP);
  }

  private void pasteEnter(AdviceMethod enter) {
    Locals after = new Locals().addAll(slots.start);
    if (advice.keepsEnter()) {
      code.pushDefault(enter.returned);
      code.store(enter.returned, slots.enter);
      after.add(code.frameEntry(enter.returned));
    }
    Locals prefix = new Locals().addAll(after).padTo(slots.start.slots() + slots.shift);
    paste(enter, prefix, after, () -> storeEnterResult(enter));
  }

  private void storeEnterResult(AdviceMethod enter) {
    if (enter.replaces >= 0) {
      Type replaced = slots.argument(enter.replaces);
      code.cast(enter.returned, replaced);
      code.store(replaced, slots.argumentSlot(enter.replaces));
    } else if (advice.keepsEnter()) {
      code.store(enter.returned, slots.enter);
    } else {
      code.pop(enter.returned);
    }
  }

  private void makeCopies(AdviceMethod exit) {
    for (int i = 0; i < exit.parameters.length; i++) {
      Type copied = slots.copied(exit, i);
      if (copied != null) {
        code.load(copied, slots.original(exit, i));
        code.store(copied, slots.copy(i));
      }
    }
  }

  /**
   * Writes an advice's parameters and body with the handler around both, and the place after them.
   *
   * @param prefix the locals in front of the advice's own
   * @param after the locals that hold when it is over or has failed
   */
  private void paste(AdviceMethod method, Locals prefix, Locals after, Runnable storeResult) {
    Label from = new Label();
    Label failed = new Label();
    Label end = new Label();
    super.visitLabel(from);
    int slot = prefix.slots();
    for (int i = 0; i < method.parameters.length; i++) {
      pushParameter(method, i);
      code.store(method.parameters[i], slot);
      slot += method.parameters[i].getSize();
    }
    advice.replay(method, new AdvicePaste(mv, prefix, frames, names, end, storeResult));
    super.visitLabel(failed);
    code.frame(after, THROWABLE);
    super.visitLdcInsn(advice.site);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "io/vigia/bootstrap/Hooks",
        "adviceFailed",
        "(Ljava/lang/Throwable;Ljava/lang/String;)V",
        false);
    super.visitLabel(end);
    code.frame(after);
    super.visitInsn(Opcodes.NOP);
    super.visitTryCatchBlock(from, failed, failed, THROWABLE);
  }

  private void pushParameter(AdviceMethod method, int i) {
    Type wanted = method.parameters[i];
    switch (method.sources[i]) {
      case THIS:
      case ARGUMENT:
        Type copied = slots.copied(method, i);
        Type type = copied == null ? Instructions.OBJECT : copied;
        code.load(type, method == advice.exit ? slots.copy(i) : slots.original(method, i));
        boolean isThis = method.sources[i] == AdviceMethod.Source.THIS;
        code.cast(isThis ? code.enclosing(type, wanted) : type, wanted);
        break;
      case ENTER:
        Type entered = advice.enter == null ? Type.VOID_TYPE : advice.enter.returned;
        code.load(entered, slots.enter);
        code.cast(entered, wanted);
        break;
      case RETURN:
        pushReturned(wanted);
        break;
      case THROWN:
        super.visitVarInsn(Opcodes.ALOAD, slots.thrown);
        break;
      default:
        throw new AssertionError(method.sources[i]);
    }
  }

  private void pushReturned(Type wanted) {
    boolean both = Instructions.isReference(returned) && Instructions.isReference(wanted);
    if (both || returned.equals(wanted)) {
      code.load(returned, slots.returned);
      code.cast(returned, wanted);
    } else if (returned.equals(Type.INT_TYPE) && wanted.equals(Type.LONG_TYPE)) {
      code.load(returned, slots.returned);
      super.visitInsn(Opcodes.I2L);
    } else {
      code.pushDefault(wanted);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (advice.exit != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      if (opcode != Opcodes.RETURN) {
        code.store(returned, slots.returned);
      }
      super.visitJumpInsn(Opcodes.GOTO, bodyReturned);
    } else {
      super.visitInsn(opcode);
    }
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (advice.exit != null) {
      pasteExit(advice.exit);
    }
    // Two more: the failure and its site, or a long that is moved.
    super.visitMaxs(
        Math.max(maxStack, advice.maxStack() + 2),
        slots.shift + Math.max(maxLocals, slots.start.slots() + advice.maxLocals()));
  }

  private void pasteExit(AdviceMethod exit) {
    Locals over = slots.afterBody(THROWABLE, returned, true);
    Label bodyThrew = new Label();
    Label exitStart = new Label();
    Label noThrow = new Label();

    super.visitLabel(bodyReturned);
    code.frame(slots.afterBody(Opcodes.TOP, returned, true));
    super.visitInsn(Opcodes.ACONST_NULL);
    super.visitVarInsn(Opcodes.ASTORE, slots.thrown);
    super.visitJumpInsn(Opcodes.GOTO, exitStart);

    super.visitLabel(bodyThrew);
    code.frame(slots.afterBody(Opcodes.TOP, returned, false), THROWABLE);
    super.visitVarInsn(Opcodes.ASTORE, slots.thrown);
    if (returned.getSort() != Type.VOID) {
      code.pushDefault(returned);
      code.store(returned, slots.returned);
    }
    super.visitTryCatchBlock(bodyStart, bodyReturned, bodyThrew, THROWABLE);

    super.visitLabel(exitStart);
    code.frame(over);
    super.visitInsn(Opcodes.NOP);
    paste(exit, over, over, () -> storeExitResult(exit));

    super.visitVarInsn(Opcodes.ALOAD, slots.thrown);
    super.visitJumpInsn(Opcodes.IFNULL, noThrow);
    super.visitVarInsn(Opcodes.ALOAD, slots.thrown);
    super.visitInsn(Opcodes.ATHROW);
    super.visitLabel(noThrow);
    code.frame(over);
    if (returned.getSort() != Type.VOID) {
      code.load(returned, slots.returned);
    }
    super.visitInsn(returned.getOpcode(Opcodes.IRETURN));
  }

  private void storeExitResult(AdviceMethod exit) {
    if (returned.getSort() == Type.VOID) {
      throw new Unweavable("the exit returns a value, the method none");
    }
    code.cast(exit.returned, returned);
    code.store(returned, slots.returned);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, slots.moved(variable));
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    super.visitIincInsn(slots.moved(variable), increment);
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label from,
      Label to,
      int variable) {
    super.visitLocalVariable(name, descriptor, signature, from, to, slots.moved(variable));
  }

  @Override
  public void visitFrame(
      int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    Object[] entries = slots.moved(localCount, locals).toArray();
    super.visitFrame(Opcodes.F_NEW, entries.length, entries, stackCount, stack);
  }
}
