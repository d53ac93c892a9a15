package scenarios;

/** An exception whose error page answers 302. */
public final class Moved extends RuntimeException {
  private static final long serialVersionUID = 1;

  Moved() {
    super("has an error page that answers 302");
  }
}
