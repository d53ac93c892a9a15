package io.vigia.it;

/**
 * What became of a scenario with one release of something, on one JDK.
 *
 * @param family the column of the table, for example {@code Tomcat 9.0}
 * @param jdk the release, 8 or 17
 * @param topic the table
 * @param title the row
 * @param obstacle why it could not be played; empty where it was
 * @param remark what is to be known of one that has passed; empty for nothing
 */
public record Outcome(
    String family,
    String version,
    int jdk,
    String topic,
    String title,
    boolean passed,
    String obstacle,
    String remark) {

  /** One with no remark. */
  public Outcome(
      String family,
      String version,
      int jdk,
      String topic,
      String title,
      boolean passed,
      String obstacle) {
    this(family, version, jdk, topic, title, passed, obstacle, "");
  }
}
