package clients;

/** Cancels what is under way, a moment later and on a thread of its own. */
public final class Cancelling {
  private static final int MOMENT_MILLIS = 150;

  private Cancelling() {}

  public static void soon(Runnable cancel) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(MOMENT_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancel.run();
            });
    thread.setDaemon(true);
    thread.start();
  }
}
