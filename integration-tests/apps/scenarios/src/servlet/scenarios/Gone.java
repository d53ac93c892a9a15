package scenarios;

/** An exception whose error page answers 404. */
public final class Gone extends RuntimeException {
  private static final long serialVersionUID = 1;

  Gone() {
    super("has an error page that answers 404");
  }
}
