package caches;

/** Uses caches, and says what they have come to. */
interface Script {
  void play(Answer answer) throws Exception;
}
