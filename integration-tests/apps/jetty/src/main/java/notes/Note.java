package notes;

/** A note: its number, from 1, and what it says. */
final class Note {
  private final int id;
  private final String text;

  Note(int id, String text) {
    this.id = id;
    this.text = text;
  }

  @Override
  public String toString() {
    return id + ": " + text;
  }
}
