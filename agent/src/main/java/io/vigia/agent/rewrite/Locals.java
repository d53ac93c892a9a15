package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The local variables of a frame, entry by entry as a stack map names them: a long or double is one
 * entry and two slots.
 */
final class Locals {
  private final List<Object> entries = new ArrayList<>();
  private int slots;

  Locals add(Object entry) {
    entries.add(entry);
    slots += entry == Opcodes.LONG || entry == Opcodes.DOUBLE ? 2 : 1;
    return this;
  }

  Locals add(Type type) {
    return add(entry(type));
  }

  Locals addAll(Locals others) {
    others.entries.forEach(this::add);
    return this;
  }

  /** Fills with unusable slots up to {@code size} slots. */
  Locals padTo(int size) {
    while (slots < size) {
      add(Opcodes.TOP);
    }
    return this;
  }

  int slots() {
    return slots;
  }

  Object[] toArray() {
    return entries.toArray();
  }

  /** What a stack map calls a value of {@code type}. */
  static Object entry(Type type) {
    switch (type.getSort()) {
      case Type.BOOLEAN:
      case Type.CHAR:
      case Type.BYTE:
      case Type.SHORT:
      case Type.INT:
        return Opcodes.INTEGER;
      case Type.FLOAT:
        return Opcodes.FLOAT;
      case Type.LONG:
        return Opcodes.LONG;
      case Type.DOUBLE:
        return Opcodes.DOUBLE;
      default:
        return type.getInternalName();
    }
  }
}
