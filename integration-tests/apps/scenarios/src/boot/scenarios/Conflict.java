package scenarios;

/** An exception that the controllers answer with 409. */
public class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  Conflict() {
    super("has a handler");
  }
}
