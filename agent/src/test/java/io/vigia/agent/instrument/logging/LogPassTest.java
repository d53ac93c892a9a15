package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.ThreadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogPassTest {
  private final ThreadState state = ThreadState.current();

  @AfterEach
  void assertNothingIsUnderWay() {
    LogPass next = LogPass.begin(state, new Object(), null);
    assertThat(next.isLedAway() || next.isRefused()).isFalse();
    next.end(state);
  }

  @Test
  void begin_recordThatIsOnItsWay_isNull() {
    Object record = new Object();
    LogPass pass = LogPass.begin(state, record, "a");
    assertThat(LogPass.begin(state, record, "a")).isNull();
    pass.end(state);
  }

  @Test
  void begin_recordAgainWhenItsWayIsOver_isAPass() {
    Object record = new Object();
    LogPass.begin(state, record, "a").end(state);
    LogPass again = LogPass.begin(state, record, "a");
    assertThat(again).isNotNull();
    again.end(state);
  }

  @Test
  void begin_recordOfAHandler_isAPassOfItsOwnAndTheOuterOneGoesOn() {
    Object outer = new Object();
    LogPass pass = LogPass.begin(state, outer, "a");
    LogPass inner = LogPass.begin(state, new Object(), "b");
    LogPass.refuse(state);
    assertThat(inner.isRefused()).isTrue();
    inner.end(state);
    assertThat(pass.isRefused()).isFalse();
    assertThat(LogPass.begin(state, outer, "a")).isNull();
    pass.end(state);
  }

  @Test
  void leadAway_duringAPass_isOfTheInnermost() {
    LogPass pass = LogPass.begin(state, new Object(), "a");
    LogPass inner = LogPass.begin(state, new Object(), "b");
    LogPass.leadAway(state);
    assertThat(inner.isLedAway()).isTrue();
    inner.end(state);
    assertThat(pass.isLedAway()).isFalse();
    pass.end(state);
  }

  @Test
  void told_recordOfTheSameLogger_hasLedTheOuterOneAway() {
    LogPass pass = LogPass.begin(state, new Object(), "a.B");
    LogPass.told(state, "a.C");
    LogPass.told(state, null);
    assertThat(pass.isLedAway()).isFalse();
    LogPass.told(state, "a.B");
    assertThat(pass.isLedAway()).isTrue();
    pass.end(state);
  }

  @Test
  void toldAndRefuseAndLeadAway_outsideOfAPass_areNothing() {
    LogPass.begin(state, new Object(), "a").end(state);
    LogPass.refuse(state);
    LogPass.leadAway(state);
    LogPass.told(state, "a");
  }
}
