package io.vigia.agent.telemetry.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.TraceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private final Meters meters = new Meters();
  private final Statements statements = new Statements(meters, 0, 3);

  @Test
  void request_repeatsAStatement_isFoundOnce() {
    Played request = new Played();
    run(request, "a", 2);
    run(request, "b", 4);
    run(request, "c", 3);
    request.end("/items");
    assertThat(request.statements).isEqualTo(9);
    assertThat(times()).containsExactlyInAnyOrderEntriesOf(Map.of("/items b", 4L, "/items c", 3L));
    assertThat(repeating()).isEqualTo(Map.of("/items", 1L));
    Finding finding = statements.findings().get(0);
    assertThat(finding.requests()).isEqualTo(1);
    assertThat(finding.traceId()).isEqualTo(request.trace.traceId());
    assertThat(finding.last()).isEqualTo(finding.first()).isPositive();
  }

  @Test
  void requests_thatRepeatTogether_areNotFound() {
    for (int i = 0; i < 5; i++) {
      Played request = new Played();
      run(request, "a", 2);
      request.end("/items");
    }
    assertThat(statements.findings()).isEmpty();
    assertThat(repeating()).isEmpty();
  }

  @Test
  void requests_ofOneRoute_areOneFindingWithTheHighestCount() {
    String last = "";
    for (int times : new int[] {3, 9, 5}) {
      Played request = new Played();
      run(request, "a", times);
      request.end("/items");
      last = request.trace.traceId();
    }
    assertThat(times()).isEqualTo(Map.of("/items a", 9L));
    assertThat(statements.findings().get(0).requests()).isEqualTo(3);
    assertThat(statements.findings().get(0).traceId()).isEqualTo(last);
    assertThat(repeating()).isEqualTo(Map.of("/items", 3L));
  }

  @Test
  void request_ofManyStatements_isBoundedAndStillFindsTheFirstOfThem() {
    Played request = new Played();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 400; i++) {
        run(request, "text " + i, 1);
      }
    }
    request.end("/items");
    assertThat(statements.findings()).hasSize(100);
    assertThat(repeating()).isEqualTo(Map.of("/items", 1L));
  }

  @Test
  void findings_moreThanAHundred_loseTheOldest() {
    for (int i = 0; i < 150; i++) {
      Played request = new Played();
      run(request, "a", 3);
      request.end("/" + i);
      long now = System.currentTimeMillis();
      while (i % 50 == 49 && System.currentTimeMillis() == now) {
        Thread.onSpinWait();
      }
    }
    assertThat(times()).hasSize(100).containsKeys("/149 a", "/100 a").doesNotContainKey("/0 a");
  }

  @Test
  void repeated_switchedOff_countsStatementsOnly() {
    Statements off = new Statements(meters, 0, 0);
    Played request = new Played();
    StatementStats entry = off.of("h2", "shop", "SELECT", "a");
    for (int i = 0; i < 50; i++) {
      off.runs(request, entry);
    }
    assertThat(request.statements).isEqualTo(50);
    assertThat(request.end).isNull();
  }

  private void run(Played request, String text, int times) {
    for (int i = 0; i < times; i++) {
      statements.runs(request, statements.of("h2", "shop", "SELECT", text));
    }
  }

  private Map<String, Long> times() {
    Map<String, Long> times = new HashMap<>();
    List<Finding> all = statements.findings();
    all.forEach(f -> times.put(f.uri() + " " + f.statement(), f.count()));
    assertThat(times).hasSameSizeAs(all);
    return times;
  }

  private Map<String, Long> repeating() {
    Map<String, Long> counts = new HashMap<>();
    meters.repeatedQueries.forEach((values, count) -> counts.put(values[0], count.count()));
    return counts;
  }

  /** A request without a server. */
  private static final class Played extends RequestContext {
    final TraceContext trace = TraceContext.start();

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
      return "/items";
    }

    @Override
    public String route() {
      return "/items";
    }

    @Override
    public boolean isOver() {
      return false;
    }

    void end(String uri) {
      if (end != null) {
        end.ended(uri, trace);
      }
    }
  }
}
