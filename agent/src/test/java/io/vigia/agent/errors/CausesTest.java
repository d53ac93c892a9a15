package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
  private final Exception inner = new Exception("inner");
  private final Exception outer = new Exception("outer", new Exception("between", inner));

  @Test
  void related_itselfItsCauseAndWhatWrapsIt_areOne() {
    assertThat(Causes.related(inner, inner)).isTrue();
    assertThat(Causes.related(outer, inner)).isTrue();
    assertThat(Causes.related(inner, outer)).isTrue();
  }

  @Test
  void related_twoForTheSameReason_areOne() {
    assertThat(Causes.related(outer, new Error(inner))).isTrue();
  }

  @Test
  void related_equalButNotTheSame_areTwo() {
    assertThat(Causes.related(new Exception("inner"), inner)).isFalse();
    assertThat(Causes.related(outer, new Exception("outer", new Exception("inner")))).isFalse();
  }

  @Test
  void related_causesInACircle_comesToAnEnd() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertThat(Causes.related(first, inner)).isFalse();
    assertThat(Causes.related(inner, second)).isFalse();
    assertThat(Causes.related(first, second)).isTrue();
    assertThat(Causes.root(first)).isIn(first, second);
  }

  @Test
  void related_deeperThanIsLookedAt_areTwo() {
    Throwable deep = inner;
    for (int i = 0; i < Causes.MOST; i++) {
      deep = new Exception(deep);
    }
    assertThat(Causes.related(deep, inner)).isFalse();
    assertThat(Causes.related(deep.getCause(), inner)).isTrue();
  }

  @Test
  void of_aGetterThatThrows_isNone() {
    Exception broken =
        new Exception() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException("not now");
          }
        };
    assertThat(Causes.of(broken)).isNull();
    assertThat(Causes.related(broken, inner)).isFalse();
  }
}
