package redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of a batch, and what has become of each. A batch of Spring's leaves out the results
 * of some that are done or fail, of which ones is a matter of its release.
 */
final class SpringResults {
  private final List<Boolean> isDone = new ArrayList<>();
  private List<Object> results;


  boolean isEmpty() {
    return isDone.isEmpty();
  }

  /** The reply to the next operation. */
  Reply next(boolean done) {
    int index = isDone.size();
    isDone.add(done);
    return () -> get(index);
  }

  /** The batch is over with these. */
  void set(List<Object> all) {
    results = all;
  }

  private Object get(int index) throws Exception {
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
      throw (Exception) result;
    }
    if (done) {
      return "OK";
    }
    return result instanceof byte[] ? new String((byte[]) result, StandardCharsets.UTF_8) : result;
  }
}
