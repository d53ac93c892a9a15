package tasks;

/** A way to have tasks run, on threads of its own or of the whole process. */
public interface Kind extends AutoCloseable {
  /** Has this run as several tasks; returns how many when all have. */
  int run(Runnable look) throws Exception;

  /** Ends its threads; called once. */
  @Override
  default void close() throws Exception {}

  /** Makes it, for one script. */
  interface Maker {
    Kind make() throws Exception;
  }
}
