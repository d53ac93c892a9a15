package io.vigia.agent.rewrite;

import java.util.Set;

/** A call of a static method of a bootstrap class that never throws, written into a method. */
abstract class DoorCall {
  /** The full name of the class. */
  final String door;

  final String method;

  DoorCall(String door, String method) {
    this.door = door;
    this.method = method;
  }

  /** The simple name of the door, by which failures are counted. */
  final String site() {
    return door.substring(door.lastIndexOf('.') + 1);
  }

  final boolean isOn(Set<String> switchedOff) {
    return !switchedOff.contains(door);
  }

  final String internalDoor() {
    return door.replace('.', '/');
  }
}
