package redis;

/** A client, or this way of using it, has no such command. */
public final class Lacking extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Lacking(String what) {
    super(what);
  }
}
