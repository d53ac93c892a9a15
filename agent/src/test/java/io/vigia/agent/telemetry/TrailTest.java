package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrailTest {
  private static final TrailSubject QUERY =
      new TrailSubject() {
        @Override
        public TrailEntry.Kind trailKind() {
          return TrailEntry.Kind.STATEMENT;
        }

        @Override
        public String trailText() {
          return "SELECT ?";
        }

        @Override
        public String trailPlace() {
          return "h2/shop";
        }
      };

  @Test
  void entries_ofEveryKind_areAsTheyWereNoted() {
    Played request = new Played();
    long before = System.currentTimeMillis();
    long now = System.nanoTime();
    request.happened(QUERY, now, now + 5_000_000, true, 503);
    request.logged(17, "shop.Cart", "failed");
    request.logged(9, null, null);

    List<TrailEntry> entries = request.trailSoFar().entries(Trail.clock());
    assertThat(entries)
        .extracting(TrailTest::told)
        .containsExactly(
            "statement SELECT ? h2/shop 5000000 503 true",
            "log failed shop.Cart 0 17 false",
            "log null  0 9 false");
    assertThat(TimeUnit.NANOSECONDS.toMillis(entries.get(0).startNanos))
        .isBetween(before - 1, System.currentTimeMillis() + 1);
  }

  @Test
  void entries_ofMoreThanAreKept_areTheLastInTheOrderInWhichTheyBegan() {
    Played request = new Played();
    for (int i = 0; i < 120; i++) {
      request.happened(QUERY, 1_000 - i, 1_000 + i, false, i);
    }
    List<Integer> codes = new ArrayList<>();
    request.takeTrail().entries(0).forEach(entry -> codes.add(entry.code));

    assertThat(codes).hasSize(50).startsWith(119, 118, 117).endsWith(70);
  }

  @Test
  void trail_ofARequestThatIsOver_isTheNextOnes() {
    Played first = new Played();
    first.logged(9, "a", "first");
    first.end();
    Played second = new Played();
    second.logged(9, "a", "second");

    // What is still at work for the first comes too late.
    first.logged(9, "a", "late");
    first.happened(QUERY, 0, 0, false, 0);

    assertThat(texts(second)).containsExactly("second");
    assertThat(first.trailSoFar()).isNull();
  }

  @Test
  void trail_thatIsAnothersByNow_takesNothingFromAWriterOfBefore() {
    Played first = new Played();
    Trail trail = new Trail(first);
    trail.clear();
    Played second = new Played();
    trail.give(second);

    trail.add(first, 9, "a", "late");
    trail.add(first, QUERY, 0, 0, false, 0);
    trail.add(second, 9, "a", "second");

    assertThat(trail.entries(0)).extracting(entry -> entry.text).containsExactly("second");
  }

  @Test
  void takeTrail_forAnError_isNotUsedAgain() {
    Played first = new Played();
    first.logged(9, "a", "first");
    Trail taken = first.takeTrail();
    first.end();
    Played second = new Played();
    second.logged(9, "a", "second");

    assertThat(taken.entries(0)).extracting(entry -> entry.text).containsExactly("first");
  }

  @Test
  void happened_onAThreadThatHasServedRequests_allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Played[] requests = new Played[1_000];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = new Played();
    }
    play(requests[0], 60);
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 1; i < requests.length; i++) {
      play(requests[i], 60);
    }
    assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(10_000);
  }

  private static void play(Played request, int entries) {
    for (int i = 0; i < entries; i++) {
      request.happened(QUERY, 0, 0, false, 0);
    }
    request.end();
  }

  private static List<String> texts(Played request) {
    List<String> texts = new ArrayList<>();
    request.trailSoFar().entries(0).forEach(entry -> texts.add(entry.text));
    return texts;
  }

  private static String told(TrailEntry entry) {
    return String.join(
        " ",
        entry.kind.label(),
        entry.text,
        entry.place,
        entry.nanos + "",
        entry.code + "",
        entry.failed + "");
  }

  private static final class Played extends RequestContext {
    private final TraceContext trace = TraceContext.start();
    private boolean isOver;

    void end() {
      isOver = true;
      leaveTrail();
    }

    @Override
    public TraceContext trace() {
      return trace;
    }

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public String route() {
      return "/";
    }

    @Override
    public boolean isOver() {
      return isOver;
    }
  }
}
