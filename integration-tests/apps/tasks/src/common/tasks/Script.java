package tasks;

/** Something to play; what it throws is why it failed. */
public interface Script {
  /**
   * @param server which requests are sent to
   */
  void play(Server server) throws Exception;
}
