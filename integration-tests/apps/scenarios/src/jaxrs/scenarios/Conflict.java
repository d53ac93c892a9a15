package scenarios;

/** An exception that a mapper answers with 409. */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  Conflict() {
    super("has a mapper");
  }
}
