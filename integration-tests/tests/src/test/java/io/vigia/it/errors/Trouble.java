package io.vigia.it.errors;

import java.util.ArrayList;
import java.util.List;

/**
 * A request that something goes wrong in.
 *
 * @param kind by which it is asked for
 * @param status that the client gets
 * @param source where the error comes to light; empty where there is none
 * @param type the simple name of the exception; empty for a message
 * @param message how the message of the error starts
 * @param inRequest false where a thread of its own is in trouble
 * @param times how often it is asked for, each time an error
 */
record Trouble(
    String kind,
    int status,
    String source,
    boolean handled,
    String type,
    String message,
    boolean inRequest,
    int times) {

  private static final String STATE = "IllegalStateException";

  /**
   * What a server of this kind is asked for.
   *
   * @param answersAll whether it has a mapper for every exception
   */
  static List<Trouble> of(String server, boolean answersAll) {
    List<Trouble> all = new ArrayList<>();
    all.add(http("escaped", answersAll, STATE));
    all.add(http("rethrown", answersAll, STATE));
    all.add(new Trouble("kept", 500, "http", answersAll, "Kept", "kept", true, 3));
    all.add(new Trouble("logged", 200, "log", true, STATE, "logged", true, 1));
    all.add(new Trouble("message", 200, "log", true, "", "no stock for order ", true, 2));
    if (!server.equals("webflux")) {
      all.add(new Trouble("thread", 200, "thread", false, STATE, "thread", false, 1));
      all.add(new Trouble("handler", 200, "thread", false, STATE, "handler", false, 1));
      all.add(new Trouble("executed", 200, "thread", false, STATE, "executed", false, 1));
      all.add(new Trouble("periodic", 200, "task", false, STATE, "periodic", false, 1));
      all.add(new Trouble("submitted", 200, "", true, "", "", true, 0));
    }
    switch (server) {
      case "servlet":
        all.add(http("sent", false, STATE));
        all.add(http("async", false, STATE));
        break;
      case "spring":
        all.add(http("handled", true, "Answered"));
        all.add(http("status", true, "Broken"));
        all.add(http("async", false, STATE));
        all.add(new Trouble("not-found", 404, "", true, "", "", true, 0));
        break;
      case "jaxrs":
        all.add(http("handled", true, "Answered"));
        all.add(new Trouble("not-found", 409, "", true, "", "", true, 0));
        break;
      default:
        all.add(http("async", false, STATE));
    }
    return all;
  }

  private static Trouble http(String kind, boolean handled, String type) {
    return new Trouble(kind, 500, "http", handled, type, kind, true, 1);
  }

  /** The route of the request. */
  String route(String server) {
    return switch (server) {
      case "servlet" -> "GET /app/trouble/" + kind;
      case "jaxrs" -> "GET /app/api/trouble/" + (isOwnMethod(server) ? kind : "{kind}");
      default -> "GET /app/trouble/" + (isOwnMethod(server) ? kind : "{kind}");
    };
  }

  private boolean isOwnMethod(String server) {
    return switch (kind) {
      case "handled", "status", "not-found" -> true;
      case "async" -> !server.equals("jaxrs");
      default -> false;
    };
  }

  @Override
  public String toString() {
    return kind;
  }
}
