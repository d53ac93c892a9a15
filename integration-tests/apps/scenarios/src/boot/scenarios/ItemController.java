package scenarios;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller methods that answer at once. */
@RestController
@RequestMapping("/items")
public class ItemController {
  private static final Logger LOGGER = LoggerFactory.getLogger(ItemController.class);

  @GetMapping
  public String all() {
    return "all";
  }

  @GetMapping("/{id}")
  public String one(
      @PathVariable("id") String id, @RequestParam(name = "mark", required = false) String mark) {
    LOGGER.info("within {}", mark);
    return id;
  }

  @GetMapping("/{id}/parts/{part:\\d+}")
  public String part(@PathVariable("part") int part) {
    return "part " + part;
  }

  @PostMapping("/{id}/accepted")
  public ResponseEntity<String> accepted() {
    return ResponseEntity.status(HttpStatus.ACCEPTED).body("accepted");
  }

  @GetMapping("/{id}/missing")
  public ResponseEntity<Void> missing() {
    return ResponseEntity.notFound().build();
  }

  @GetMapping("/{id}/tagged")
  public ResponseEntity<String> tagged() {
    return ResponseEntity.ok().eTag("\"1\"").body("tagged");
  }

  @GetMapping("/{id}/moved")
  public ResponseEntity<Void> moved() {
    return ResponseEntity.status(HttpStatus.FOUND).header("Location", "/app/items/1").build();
  }

  @GetMapping("/{id}/gone")
  public String gone() {
    throw new Vanished();
  }

  @GetMapping("/{id}/conflict")
  public String conflict() {
    throw new Conflict();
  }

  @GetMapping("/{id}/fail")
  public String fail() {
    throw new IllegalStateException("fails, as it was asked to");
  }

  @ExceptionHandler
  public ResponseEntity<String> handle(Conflict conflict) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(conflict.getMessage());
  }
}
