package caches;

/** What the caches of a script have come to, by the labels that they are to be shown under. */
final class Answer {
  private final StringBuilder text = new StringBuilder();

  /**
   * @param size the entries that there are in all caches of this name; less than 0 where nobody knows
   */
  Answer cache(
      String cache, String name, long hits, long misses, long puts, long evictions, long size) {
    text.append(" | ").append(cache).append(' ').append(name).append(' ').append(hits);
    text.append(' ').append(misses).append(' ').append(puts).append(' ').append(evictions);
    text.append(' ').append(size);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
