package jdbc;

/** Runs statements, and says what it has run. */
interface Script {
  void play(Session session) throws Exception;
}
