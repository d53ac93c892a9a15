package io.vigia.agent.rewrite;

import org.objectweb.asm.Opcodes;

/**
 * The calls of a method that are made through a door, which takes the object that was called and
 * the arguments, and calls the method itself; so this door throws what the method throws.
 */
final class Redirection extends DoorCall {
  private final Calls calls;

  Redirection(Calls calls, String door, String method) {
    super(door, method);
    this.calls = calls;
  }

  boolean match(int opcode, String owner, String name, String descriptor) {
    boolean hasReceiver = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    return hasReceiver && calls.match(owner, name, descriptor);
  }

  /** The descriptor of the door for a call. */
  static String descriptor(String owner, String descriptor) {
    return "(L" + owner + ";" + descriptor.substring(1);
  }
}
