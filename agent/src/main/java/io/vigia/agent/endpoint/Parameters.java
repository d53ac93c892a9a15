package io.vigia.agent.endpoint;

import java.util.List;

/** The parameters that routes have in common. */
final class Parameters {
  private Parameters() {}

  /** How many entries are wanted; {@code most} where nothing is said. */
  static int limit(Request request, int most) throws Refusal {
    try {
      int limit = Integer.parseInt(one(request, "limit", String.valueOf(most)));
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // The same problem as a number out of range.
    }
    throw new Refusal(400, "limit must be a number from 1 to " + most);
  }

  /** The value of a parameter that may be given once. */
  static String one(Request request, String name, String byDefault) throws Refusal {
    List<String> values = request.parameters(name);
    if (values.size() > 1) {
      throw new Refusal(400, name + " must be given once");
    }
    return values.isEmpty() ? byDefault : values.get(0);
  }
}
