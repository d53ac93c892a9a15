package io.vigia.agent.rewrite;

import org.objectweb.asm.Type;

/** The enter or the exit of an advice: its signature and what each parameter is bound to. */
final class AdviceMethod {
  /** What a parameter is bound to. */
  enum Source {
    THIS,
    ARGUMENT,
    ENTER,
    RETURN,
    THROWN
  }

  final String name;
  final String descriptor;
  final Type[] parameters;
  final Type returned;
  final Source[] sources;

  /** For a parameter bound to {@link Source#ARGUMENT} the index of that argument. */
  final int[] arguments;

  /** The argument that the returned value replaces, -1 for none. */
  int replaces = -1;

  int maxStack;
  int maxLocals;

  AdviceMethod(String name, String descriptor) {
    this.name = name;
    this.descriptor = descriptor;
    parameters = Type.getArgumentTypes(descriptor);
    returned = Type.getReturnType(descriptor);
    sources = new Source[parameters.length];
    arguments = new int[parameters.length];
  }
}
