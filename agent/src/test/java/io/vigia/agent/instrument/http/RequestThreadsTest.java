package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a request leaves to holders and to later, and what a thread has before and after. */
class RequestThreadsTest {
  private final HttpHandler handler =
      new HttpHandler(new Meters(), new Errors(new Meters()), new Globs(Collections.emptyList()));
  private final Object exchange = new Object();
  private final Object other = new Object();
  private final List<Object> seen = new ArrayList<>();

  @AfterEach
  void threadIsLeftClean() {
    assertThat(ThreadState.current().request).isNull();
    assertThat(ThreadState.current().trace).isNull();
  }

  @Test
  void joined_whatKeepsARequest_goesOnWithItInsideOfAnother() {
    Holder holder = new Holder();
    HttpCall request = handler.entered(exchange);
    handler.keep(holder);
    assertThat(handler.joined(holder)).isNull();
    handler.left(exchange, request, true, 0);

    HttpCall second = handler.entered(other);
    handler.keep(holder);
    Object before = handler.joined(holder);
    assertThat(handler.current()).isSameAs(request);
    handler.parted(before);
    assertThat(handler.current()).isSameAs(second);
    handler.left(other, second, true, 0);
  }

  @Test
  void joined_aRequestThatIsOver_hasItsTraceAlone() {
    Holder holder = new Holder();
    Holder copy = new Holder();
    HttpCall request = handler.entered(exchange);
    handler.keep(holder);
    handler.share(holder, copy);
    handler.left(exchange, request, false, 200);

    Object before = handler.joined(copy);
    look();
    handler.parted(before);

    assertThat(seen).containsExactly(null, ((ServedRequest) request).trace());
  }

  @Test
  void joined_whatKeepsNoRequest_changesNothing() {
    Holder holder = new Holder();
    handler.keep(holder);
    handler.share(new Holder(), holder);
    assertThat(handler.joined(holder)).isNull();
  }

  private void look() {
    seen.add(ThreadState.current().request);
    seen.add(ThreadState.current().trace);
  }

  /** As a class of a library that was rewritten to carry. */
  private static final class Holder implements Carrier {
    private @Nullable Object carried;

    @Override
    public @Nullable Object vigiaCarried() {
      return carried;
    }

    @Override
    public void vigiaCarry(@Nullable Object object) {
      carried = object;
    }
  }
}
