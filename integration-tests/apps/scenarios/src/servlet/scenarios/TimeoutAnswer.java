package scenarios;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Answers 503 when the time is over. */
final class TimeoutAnswer implements AsyncListener {
  @Override
  public void onTimeout(AsyncEvent event) {
    Asyncs.answer(event.getAsyncContext(), 503, "too late");
  }

  @Override
  public void onComplete(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
