package notes;

/**
 * A note.
 *
 * @param id its number, from 1
 * @param text what it says
 */
record Note(int id, String text) {
  @Override
  public String toString() {
    return id + ": " + text;
  }
}
