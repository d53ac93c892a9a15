package logs;

/** The levels that all frameworks have in some words. */
enum Level {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR
}
