package scenarios;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers by {@code ResponseStatusException}. */
@RestController
public class StatusController {
  @GetMapping("/statuses/{status}")
  public String status(@PathVariable("status") int status) {
    throw new ResponseStatusException(HttpStatus.valueOf(status));
  }
}
