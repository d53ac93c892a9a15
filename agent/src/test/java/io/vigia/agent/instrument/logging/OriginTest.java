package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.bootstrap.Carrier;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginTest {
  private final ThreadState state = ThreadState.current();
  private final TraceContext trace = TraceContext.start();
  private final Record record = new Record();

  @AfterEach
  void leaveRequest() {
    state.trace = null;
  }

  @Test
  void of_recordOfARequest_isThatRequestOnAnyThread() throws Exception {
    state.trace = trace;
    Origin.mark(record, state, false);
    state.trace = null;
    Origin[] seen = new Origin[1];
    Thread other = new Thread(() -> seen[0] = Origin.of(record));
    other.start();
    other.join();
    assertThat(seen[0].trace).isSameAs(trace);
    assertThat(seen[0].thread).isEqualTo(Thread.currentThread().getName());
    assertThat(seen[0].context())
        .isEqualTo(Map.of("trace_id", trace.traceId(), "span_id", trace.spanId()));
  }

  @Test
  void of_recordFromOutside_isOfNoRequestWhoeverWritesIt() {
    Origin.mark(record, state, false);
    state.trace = trace;
    assertThat(Origin.of(record).trace).isNull();
    assertThat(Origin.of(record).context()).isNull();
    assertThat(Origin.of(record).thread).isNull();
  }

  @Test
  void of_recordFromOutsideWhoseThreadIsAskedFor_hasItsName() {
    Origin.mark(record, state, true);
    assertThat(Origin.of(record).thread).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void mark_recordThatIsLoggedAgain_keepsTheFirst() {
    state.trace = trace;
    Origin.mark(record, state, false);
    state.trace = TraceContext.start();
    Origin.mark(record, state, false);
    assertThat(Origin.of(record).trace).isSameAs(trace);
  }

  @Test
  void markForeign_recordOfARequest_isOfNone() {
    state.trace = trace;
    Origin.mark(record, state, false);
    Origin.markForeign(record);
    assertThat(Origin.of(record).trace).isNull();
  }

  @Test
  void of_recordThatCarriesNothing_isTheThreadThatAsks() {
    state.trace = trace;
    assertThat(Origin.of("record").trace).isSameAs(trace);
    assertThat(Origin.of(record).trace).isSameAs(trace);
    Origin.mark("record", state, true);
    Origin.markForeign("record");
  }

  private static final class Record implements Carrier {
    private Object carried;

    @Override
    public Object vigiaCarried() {
      return carried;
    }

    @Override
    public void vigiaCarry(Object newCarried) {
      carried = newCarried;
    }
  }
}
