package redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;

/**
 * The operations of a batch, and what has become of each. A batch of Spring's leaves out the
 * results of some that are done or fail, of which ones is a matter of its release.
 */
final class SpringResults {
  private final List<Boolean> isDone = new ArrayList<>();
  private List<Object> results;
  private DataAccessException failure;

  boolean isEmpty() {
    return isDone.isEmpty();
  }

  /** The reply to the next operation. */
  Reply next(boolean done) {
    int index = isDone.size();
    isDone.add(done);
    return () -> get(index);
  }

  /**
   * The batch is over with these.
   *
   * @param thrown by the batch, for which some releases return no result at all; null for nothing
   */
  void set(List<Object> all, DataAccessException thrown) {
    results = all;
    failure = thrown;
  }

  private Object get(int index) {
    if (failure != null && results.isEmpty()) {
      throw failure;
    }
    boolean done = isDone.get(index);
    boolean all = results.size() == isDone.size();
    if (!all && done) {
      return "OK";
    }
    int place = index;
    if (!all) {
      for (int before = 0; before < index; before++) {
        place -= isDone.get(before) ? 1 : 0;
      }
    }
    Object result = results.get(place);
    if (result instanceof Exception) {
      throw failure;
    }
    if (done) {
      return "OK";
    }
    return result instanceof byte[] ? new String((byte[]) result, StandardCharsets.UTF_8) : result;
  }
}
