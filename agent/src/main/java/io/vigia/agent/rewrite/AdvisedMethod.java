package io.vigia.agent.rewrite;

import java.util.Arrays;
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
 * Local variables, by slot:
 *
 *   this and arguments | result of enter | copies | thrown | returned | those of BODY, or of ENTER or EXIT
 *                        ^ only where there is an exit
 *
 * The body's own locals move up by what stands in the middle, and every frame of its stack map gets
 * the middle put in. Frames are never computed, for that would need the application's class hierarchy.
 */
/** Pastes one advice around the body of one method while the method is copied. */
final class AdvisedMethod extends MethodVisitor {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Object THROWABLE = "java/lang/Throwable";

  private final Advice advice;
  private final boolean twin;
  private final boolean frames;
  private final Type[] arguments;
  private final Type returned;

  /** This and the arguments, as at the method's start. */
  private final Locals start = new Locals();

  /** The result of enter and the copies. */
  private final Locals kept = new Locals();

  /** The slots of the copies for the exit's parameters, -1 where one needs none. */
  private final int[] copies;

  private final int enterSlot;
  private final int thrownSlot;
  private final int returnedSlot;

  /** How far the body's own locals move. */
  private final int shift;

  private final Label bodyStart = new Label();
  private final Label bodyReturned = new Label();

  /**
   * @param owner the internal name of the class
   * @param frames whether the class has stack maps: version 50 and later
   */
  AdvisedMethod(
      MethodVisitor target,
      Advice advice,
      boolean twin,
      String owner,
      String descriptor,
      boolean frames) {
    super(Opcodes.ASM9, target);
    this.advice = advice;
    this.twin = twin;
    this.frames = frames;
    arguments = Type.getArgumentTypes(descriptor);
    returned = Type.getReturnType(descriptor);
    start.add(owner);
    for (Type argument : arguments) {
      start.add(argument);
    }
    AdviceMethod exit = advice.exit;
    copies = new int[exit == null ? 0 : exit.parameters.length];
    enterSlot = start.slots();
    if (exit == null) {
      thrownSlot = -1;
      returnedSlot = -1;
      shift = 0;
      return;
    }
    if (keepsEnter()) {
      kept.add(frameEntry(enter().returned));
    }
    Arrays.fill(copies, -1);
    for (int i = 0; i < copies.length; i++) {
      Type copied = copied(exit, i);
      if (copied != null) {
        copies[i] = start.slots() + kept.slots();
        kept.add(copied.getSort() == Type.OBJECT ? frameEntry(copied) : Locals.entry(copied));
      }
    }
    thrownSlot = start.slots() + kept.slots();
    returnedSlot = thrownSlot + 1;
    shift = returnedSlot + returned.getSize() - start.slots();
  }

  private AdviceMethod enter() {
    AdviceMethod enter = advice.enter;
    if (enter == null) {
      throw new IllegalStateException(advice.site + " has no enter");
    }
    return enter;
  }

  private boolean keepsEnter() {
    return advice.enter != null
        && advice.exit != null
        && enter().replaces < 0
        && enter().returned.getSort() != Type.VOID;
  }

  /** The type of the value at entry that parameter {@code i} of the exit is bound to, or null. */
  private @Nullable Type copied(AdviceMethod exit, int i) {
    switch (exit.sources[i]) {
      case THIS:
        return Type.getObjectType((String) start.toArray()[0]);
      case ARGUMENT:
        return argument(exit.arguments[i]);
      default:
        return null;
    }
  }

  private Type argument(int index) {
    if (index >= arguments.length) {
      throw new Unweavable("the method has no argument " + index);
    }
    return arguments[index];
  }

  private int argumentSlot(int index) {
    int slot = 1;
    for (int i = 0; i < index; i++) {
      slot += arguments[i].getSize();
    }
    return slot;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (keepsEnter()) {
      pushDefault(enter().returned);
      store(enter().returned, enterSlot);
    }
    if (advice.enter != null) {
      pasteEnter(advice.enter);
    }
    if (advice.exit != null) {
      makeCopies(advice.exit);
      visitLabelHere(bodyStart);
    }
    // A frame of the body may follow at once, and two frames at one place are not allowed.
    super.visitInsn(Opcodes.NOP);
  }

  private void pasteEnter(AdviceMethod enter) {
    Locals atStart = new Locals().addAll(start);
    if (keepsEnter()) {
      atStart.add(frameEntry(enter.returned));
    }
    Locals prefix = new Locals().addAll(atStart).padTo(start.slots() + shift);
    Runnable storeResult =
        () -> {
          if (enter.replaces >= 0) {
            Type replaced = argument(enter.replaces);
            cast(enter.returned, replaced);
            store(replaced, argumentSlot(enter.replaces));
          } else if (keepsEnter()) {
            store(enter.returned, enterSlot);
          } else {
            super.visitInsn(enter.returned.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
          }
        };
    paste(enter, prefix, atStart, storeResult);
  }

  private void makeCopies(AdviceMethod exit) {
    for (int i = 0; i < copies.length; i++) {
      Type type = copies[i] < 0 ? null : copied(exit, i);
      if (type != null) {
        load(
            type,
            exit.sources[i] == AdviceMethod.Source.THIS ? 0 : argumentSlot(exit.arguments[i]));
        store(type, copies[i]);
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
    Label to = new Label();
    Label end = new Label();
    super.visitLabel(from);
    int slot = prefix.slots();
    for (int i = 0; i < method.parameters.length; i++) {
      pushParameter(method, i);
      store(method.parameters[i], slot);
      slot += method.parameters[i].getSize();
    }
    advice.replay(method, new AdvicePaste(mv, prefix, frames, twin, end, storeResult));
    super.visitLabel(to);
    frame(after, THROWABLE);
    super.visitLdcInsn(advice.site);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "io/vigia/bootstrap/Hooks",
        "adviceFailed",
        "(Ljava/lang/Throwable;Ljava/lang/String;)V",
        false);
    super.visitLabel(end);
    frame(after);
    super.visitInsn(Opcodes.NOP);
    super.visitTryCatchBlock(from, to, to, "java/lang/Throwable");
  }

  private void pushParameter(AdviceMethod method, int i) {
    Type wanted = method.parameters[i];
    boolean inExit = method == advice.exit;
    switch (method.sources[i]) {
      case THIS:
        super.visitVarInsn(Opcodes.ALOAD, inExit ? copies[i] : 0);
        cast(OBJECT, wanted);
        break;
      case ARGUMENT:
        Type argument = argument(method.arguments[i]);
        load(argument, inExit ? copies[i] : argumentSlot(method.arguments[i]));
        cast(argument, wanted);
        break;
      case ENTER:
        load(enter().returned, enterSlot);
        cast(enter().returned, wanted);
        break;
      case RETURN:
        if (isReference(returned) || returned.equals(wanted)) {
          load(returned, returnedSlot);
          cast(returned, wanted);
        } else {
          super.visitInsn(Opcodes.ACONST_NULL);
        }
        break;
      case THROWN:
        super.visitVarInsn(Opcodes.ALOAD, thrownSlot);
        break;
      default:
        throw new AssertionError(method.sources[i]);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (advice.exit != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      if (opcode != Opcodes.RETURN) {
        store(returned, returnedSlot);
      }
      super.visitJumpInsn(Opcodes.GOTO, bodyReturned);
    } else {
      super.visitInsn(opcode);
    }
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    int adviceStack = advice.enter == null ? 0 : advice.enter.maxStack;
    int adviceLocals = advice.enter == null ? 0 : advice.enter.maxLocals;
    if (advice.exit != null) {
      pasteExit(advice.exit);
      adviceStack = Math.max(adviceStack, advice.exit.maxStack);
      adviceLocals = Math.max(adviceLocals, advice.exit.maxLocals);
    }
    // Two more: the failure and its site, or a long that is moved.
    super.visitMaxs(
        Math.max(maxStack, adviceStack + 2),
        Math.max(maxLocals + shift, start.slots() + shift + adviceLocals));
  }

  private void pasteExit(AdviceMethod exit) {
    Locals body = new Locals().padTo(start.slots()).addAll(kept).add(Opcodes.TOP);
    Locals over = new Locals().padTo(start.slots()).addAll(kept).add(THROWABLE);
    Locals bodyOver = new Locals().addAll(body);
    if (returned.getSort() != Type.VOID) {
      bodyOver.add(returned);
      over.add(returned);
    }
    Label bodyThrew = new Label();
    Label exitStart = new Label();

    super.visitLabel(bodyReturned);
    frame(bodyOver);
    super.visitInsn(Opcodes.ACONST_NULL);
    super.visitVarInsn(Opcodes.ASTORE, thrownSlot);
    super.visitJumpInsn(Opcodes.GOTO, exitStart);

    super.visitLabel(bodyThrew);
    frame(body, THROWABLE);
    super.visitVarInsn(Opcodes.ASTORE, thrownSlot);
    if (returned.getSort() != Type.VOID) {
      pushDefault(returned);
      store(returned, returnedSlot);
    }
    super.visitTryCatchBlock(bodyStart, bodyReturned, bodyThrew, "java/lang/Throwable");

    super.visitLabel(exitStart);
    frame(over);
    super.visitInsn(Opcodes.NOP);
    paste(exit, over, over, () -> storeExitResult(exit));

    Label noThrow = new Label();
    super.visitVarInsn(Opcodes.ALOAD, thrownSlot);
    super.visitJumpInsn(Opcodes.IFNULL, noThrow);
    super.visitVarInsn(Opcodes.ALOAD, thrownSlot);
    super.visitInsn(Opcodes.ATHROW);
    super.visitLabel(noThrow);
    frame(over);
    if (returned.getSort() != Type.VOID) {
      load(returned, returnedSlot);
    }
    super.visitInsn(returned.getOpcode(Opcodes.IRETURN));
  }

  private void storeExitResult(AdviceMethod exit) {
    if (returned.getSort() == Type.VOID) {
      throw new Unweavable("the exit returns a value, the method none");
    }
    cast(exit.returned, returned);
    store(returned, returnedSlot);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, moved(variable));
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    super.visitIincInsn(moved(variable), increment);
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label from,
      Label to,
      int variable) {
    super.visitLocalVariable(name, descriptor, signature, from, to, moved(variable));
  }

  private int moved(int variable) {
    return variable < start.slots() ? variable : variable + shift;
  }

  @Override
  public void visitFrame(
      int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    if (shift == 0) {
      super.visitFrame(type, localCount, locals, stackCount, stack);
      return;
    }
    Locals all = new Locals();
    int i = 0;
    while (i < localCount && all.slots() < start.slots()) {
      all.add(locals[i++]);
    }
    if (all.slots() > start.slots()) {
      throw new Unweavable("a local variable lies across the last argument");
    }
    all.padTo(start.slots()).addAll(kept).padTo(start.slots() + shift);
    while (i < localCount) {
      all.add(locals[i++]);
    }
    Object[] entries = all.toArray();
    super.visitFrame(Opcodes.F_NEW, entries.length, entries, stackCount, stack);
  }

  private void frame(Locals locals, Object... stack) {
    if (frames) {
      Object[] entries = locals.toArray();
      super.visitFrame(Opcodes.F_NEW, entries.length, entries, stack.length, stack);
    }
  }

  private void visitLabelHere(Label label) {
    super.visitLabel(label);
  }

  private void load(Type type, int slot) {
    super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
  }

  private void store(Type type, int slot) {
    super.visitVarInsn(type.getOpcode(Opcodes.ISTORE), slot);
  }

  private void pushDefault(Type type) {
    switch (type.getSort()) {
      case Type.LONG:
        super.visitInsn(Opcodes.LCONST_0);
        break;
      case Type.DOUBLE:
        super.visitInsn(Opcodes.DCONST_0);
        break;
      case Type.FLOAT:
        super.visitInsn(Opcodes.FCONST_0);
        break;
      case Type.OBJECT:
      case Type.ARRAY:
        super.visitInsn(Opcodes.ACONST_NULL);
        break;
      default:
        super.visitInsn(Opcodes.ICONST_0);
    }
  }

  /** Makes the value on the stack one of type {@code to}, where the verifier asks for it. */
  private void cast(Type from, Type to) {
    if (isReference(from) != isReference(to) || (!isReference(from) && !from.equals(to))) {
      throw new Unweavable("the advice takes a " + to + " where there is a " + from);
    }
    if (isReference(to) && !to.equals(from) && !to.equals(OBJECT)) {
      String name = to.getInternalName();
      super.visitTypeInsn(Opcodes.CHECKCAST, twin ? Twin.toJavax(name) : name);
    }
  }

  private Object frameEntry(Type type) {
    Object entry = Locals.entry(type);
    return twin && entry instanceof String ? Twin.toJavax((String) entry) : entry;
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
