package outages;

/** Something that an application uses, or is. */
interface Part {
  /** Does what the word says, and returns when it is done. */
  void run(String word) throws Exception;
}
