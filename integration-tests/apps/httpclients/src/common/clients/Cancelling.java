package clients;

/** Cancels what is under way on a thread of its own: {@code cancel=100}, in milliseconds. */
public final class Cancelling {
  private Cancelling() {}

  public static void soon(Order order, Runnable cancel) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(Long.parseLong(order.get("cancel")));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancel.run();
            });
    thread.setDaemon(true);
    thread.start();
  }
}
