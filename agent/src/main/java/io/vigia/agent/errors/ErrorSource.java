package io.vigia.agent.errors;

/** Where an error came to light: the label {@code source} of {@code vigia_exceptions_total}. */
public enum ErrorSource {
  /** It escaped from a request, or a framework has made a 5xx response of it. */
  HTTP("http"),

  /** A thread has ended with it. */
  THREAD("thread"),

  /** A periodic task has ended with it, which is then never run again. */
  TASK("task"),

  /** The application has logged it, or a message, as an error. */
  LOG("log");

  private final String label;

  ErrorSource(String label) {
    this.label = label;
  }

  /** Its name for users. */
  public String label() {
    return label;
  }
}
