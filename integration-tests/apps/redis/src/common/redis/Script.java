package redis;

/** Runs commands, and says what it has run. */
interface Script {
  void play(Session session) throws Exception;
}
