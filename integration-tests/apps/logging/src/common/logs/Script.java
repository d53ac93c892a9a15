package logs;

/** A scenario. */
interface Script {
  void play(Session session) throws Exception;
}
