package scenarios;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An exception that Spring answers with 410. */
@ResponseStatus(HttpStatus.GONE)
public class Vanished extends RuntimeException {
  private static final long serialVersionUID = 1;
}
