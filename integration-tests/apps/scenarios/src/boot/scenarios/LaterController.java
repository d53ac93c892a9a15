package scenarios;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Controller methods that answer on another thread. */
@RestController
@RequestMapping("/later/{id}")
public class LaterController {
  private static final long TIMEOUT_MILLIS = 100;

  @GetMapping("/deferred")
  public DeferredResult<String> deferred() {
    DeferredResult<String> result = new DeferredResult<>();
    new Thread(() -> result.setResult("deferred")).start();
    return result;
  }

  @GetMapping("/deferred-at-once")
  public DeferredResult<String> deferredAtOnce() {
    DeferredResult<String> result = new DeferredResult<>();
    result.setResult("deferred");
    return result;
  }

  @GetMapping("/deferred-timeout")
  public DeferredResult<String> deferredTimeout() {
    return new DeferredResult<>(TIMEOUT_MILLIS);
  }

  @GetMapping("/deferred-default")
  public DeferredResult<String> deferredDefault() {
    return new DeferredResult<>(TIMEOUT_MILLIS, "a value for who waits too long");
  }

  @GetMapping("/deferred-conflict")
  public DeferredResult<String> deferredConflict() {
    DeferredResult<String> result = new DeferredResult<>();
    new Thread(() -> result.setErrorResult(new Conflict())).start();
    return result;
  }

  @GetMapping("/deferred-fail")
  public DeferredResult<String> deferredFail() {
    DeferredResult<String> result = new DeferredResult<>();
    new Thread(() -> result.setErrorResult(new IllegalStateException("fails"))).start();
    return result;
  }

  @GetMapping("/callable")
  public Callable<String> callable() {
    return () -> "called";
  }

  @GetMapping("/callable-fail")
  public Callable<String> callableFail() {
    return () -> {
      throw new IllegalStateException("fails, as it was asked to");
    };
  }

  @GetMapping("/streaming")
  public StreamingResponseBody streaming() {
    return out -> {
      for (int i = 0; i < 10; i++) {
        out.write("streamed ".getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  @GetMapping("/future")
  public CompletableFuture<String> future() {
    CompletableFuture<String> future = new CompletableFuture<>();
    new Thread(() -> future.complete("completed")).start();
    return future;
  }

  @GetMapping("/future-conflict")
  public CompletableFuture<String> futureConflict() {
    CompletableFuture<String> future = new CompletableFuture<>();
    new Thread(() -> future.completeExceptionally(new Conflict())).start();
    return future;
  }

  @ExceptionHandler
  public ResponseEntity<String> handle(Conflict conflict) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(conflict.getMessage());
  }
}
