package io.vigia.agent.endpoint;

/** Why a request is not answered: a status and a line for whoever reads it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String line) {
    super(line, null, false, false);
    this.status = status;
  }

  Response response() {
    return Response.text(status, String.valueOf(getMessage()));
  }
}
