package scenarios;

import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trouble by its name, and what Spring makes of it. */
@RestController
@RequestMapping("/trouble")
public class TroubleController {
  @GetMapping("/{kind}")
  public String happen(@PathVariable("kind") String kind) {
    Trouble.happen(kind);
    return "done";
  }

  @GetMapping("/handled")
  public String handled() {
    Trouble.before();
    throw new Answered();
  }

  @GetMapping("/status")
  public String status() {
    Trouble.before();
    throw new Broken();
  }

  @GetMapping("/not-found")
  public String conflict() {
    throw new Conflict();
  }

  @GetMapping("/async")
  public Callable<String> later() {
    return () -> {
      Trouble.before();
      throw new IllegalStateException("async");
    };
  }

  @ExceptionHandler
  public ResponseEntity<String> answer(Answered answered) {
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body("sorry");
  }

  @ExceptionHandler
  public ResponseEntity<String> answer(Conflict conflict) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND).body("sorry");
  }

  /** It has a handler. */
  static class Answered extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Answered() {
      super("handled");
    }
  }

  /** It has a status. */
  @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
  static class Broken extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Broken() {
      super("status");
    }
  }
}
