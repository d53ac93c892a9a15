package redis;

/** What a command has returned, or will have once its batch is flushed. */
public interface Reply {
  /**
   * In plain Java: a string, a number or a boolean, null for nil, a list, set or map of those.
   *
   * @throws Exception where the command has failed
   */
  Object get() throws Exception;

  /** One that is there. */
  static Reply of(Object value) {
    return () -> value;
  }
}
