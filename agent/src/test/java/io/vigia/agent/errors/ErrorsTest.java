package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private final Meters meters = new Meters();
  private final ToldErrors told = new ToldErrors();
  private final Errors errors = new Errors(meters, told, Redaction.BUILT_IN);
  private final IllegalStateException failure = new IllegalStateException("failed");

  @BeforeEach
  void start() {
    errors.start();
  }

  @AfterEach
  void leave() {
    PlayedRequest.leave();
  }

  @Test
  void request_failed_isOneErrorWithItsPlaceAndTrail() {
    PlayedRequest request = PlayedRequest.begin();
    request.sentBy("4711", true);
    request.logged(9, "shop.Cart", "begins");
    request.end(errors, failure);

    ErrorReport report = one(told.untilNow(errors));
    assertThat(report.thrown).isSameAs(failure);
    assertThat(report.source).isEqualTo(ErrorSource.HTTP);
    assertThat(report.handled).isFalse();
    assertThat(report.severity).isEqualTo(17);
    assertThat(report.route).isEqualTo("GET /items/{id}");
    assertThat(report.trace).isSameAs(request.trace());
    assertThat(report.user).isEqualTo("4711");
    assertThat(report.userIsId).isTrue();
    assertThat(report.thread).isEqualTo(Thread.currentThread().getName());
    assertThat(report.logger).isNull();
    assertThat(report.request.path).isEqualTo("/items/7");
    assertThat(report.trail).extracting(entry -> entry.text).containsExactly("begins");
    assertThat(report.trail.get(0).kind).isEqualTo(TrailEntry.Kind.LOG);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException http", 1L));
  }

  @Test
  void request_loggedAndFailedWithTheSame_isOneErrorThatKnowsItsLogger() {
    PlayedRequest request = PlayedRequest.begin();
    log("org.apache.catalina", "it threw", failure);
    log("shop.Cart", "and again", failure);
    request.end(errors, failure);

    ErrorReport report = one(told.untilNow(errors));
    assertThat(report.source).isEqualTo(ErrorSource.HTTP);
    assertThat(report.handled).isFalse();
    assertThat(report.logger).isEqualTo("org.apache.catalina");
    assertThat(report.message).isEqualTo("it threw");
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException http", 1L));
  }

  @Test
  void request_loggedAndFailedWithAWrapperOfIt_isOneError() {
    PlayedRequest request = PlayedRequest.begin();
    log("shop.Cart", "it threw", failure);
    RuntimeException wrapper = new RuntimeException(failure);
    request.end(errors, wrapper);

    assertThat(one(told.untilNow(errors)).thrown).isSameAs(wrapper);
  }

  @Test
  void request_loggedTwoThatAreNotOne_isTwoErrors() {
    PlayedRequest request = PlayedRequest.begin();
    log("shop.Cart", "one", new IllegalArgumentException("first"));
    log("shop.Cart", "two", failure);
    request.end(errors, null);

    List<ErrorReport> reports = told.untilNow(errors);
    assertThat(reports).extracting(report -> report.message).containsExactly("one", "two");
    assertThat(reports).allMatch(report -> report.handled && report.source == ErrorSource.LOG);
    assertThat(reports).allMatch(report -> "GET /items/{id}".equals(report.route));
  }

  @Test
  void request_messagesWithoutThrowable_areAnErrorEach() {
    PlayedRequest request = PlayedRequest.begin();
    log("shop.Cart", "no stock", null);
    log("shop.Cart", "no stock", null);
    request.end(errors, failure);

    assertThat(told.untilNow(errors))
        .extracting(report -> report.source)
        .containsExactly(ErrorSource.LOG, ErrorSource.LOG, ErrorSource.HTTP);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException http", 1L));
  }

  @Test
  void request_moreErrorsThanWait_areToldBeforeItsEnd() {
    PlayedRequest request = PlayedRequest.begin();
    for (int i = 1; i <= 6; i++) {
      log("shop.Cart", "number " + i, null);
    }
    ErrorReport early = told.next();
    assertThat(early.message).isEqualTo("number 6");
    assertThat(early.route).isEqualTo("GET /items/{id}");

    request.end(errors, null);
    assertThat(told.untilNow(errors))
        .extracting(report -> report.message)
        .containsExactly("number 1", "number 2", "number 3", "number 4", "number 5");
  }

  @Test
  void request_failsWithWhatWasToldBeforeItsEnd_isNoFurtherError() {
    PlayedRequest request = PlayedRequest.begin();
    for (int i = 1; i <= 5; i++) {
      log("shop.Cart", "number " + i, null);
    }
    log("shop.Cart", "the sixth", failure);
    request.end(errors, failure);

    assertThat(told.untilNow(errors))
        .extracting(report -> report.source)
        .containsExactly(
            ErrorSource.LOG,
            ErrorSource.LOG,
            ErrorSource.LOG,
            ErrorSource.LOG,
            ErrorSource.LOG,
            ErrorSource.HTTP);
  }

  @Test
  void request_whatFailedItIsLoggedBehindItsEnd_isNoFurtherError() {
    PlayedRequest request = PlayedRequest.begin();
    request.end(errors, failure);
    log("org.apache.catalina", "it threw", failure);
    ThreadState.current().trace = request.trace();
    log("org.apache.catalina", "a late task of it", new RuntimeException(failure));

    assertThat(one(told.untilNow(errors)).source).isEqualTo(ErrorSource.HTTP);
  }

  @Test
  void requests_throwTheSameInstance_areAnErrorEach() {
    for (int i = 0; i < 3; i++) {
      PlayedRequest.begin().end(errors, failure);
    }
    assertThat(told.untilNow(errors)).hasSize(3);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException http", 3L));
  }

  @Test
  void request_ignored_tellsOnlyWhatHasNotFailedIt() {
    PlayedRequest request = PlayedRequest.begin();
    log("org.apache.catalina", "it threw", failure);
    log("shop.Cart", "another", null);
    errors.ignoredEnded(request, new RuntimeException(failure));

    assertThat(one(told.untilNow(errors)).message).isEqualTo("another");
  }

  @Test
  void thread_endsWithWhatItHasLogged_isOneErrorOfTheThread() {
    log("shop.Worker", "it threw", failure);
    errors.threadEnds(failure);

    ErrorReport report = told.next();
    assertThat(report.source).isEqualTo(ErrorSource.THREAD);
    assertThat(report.handled).isFalse();
    assertThat(report.logger).isEqualTo("shop.Worker");
    assertThat(report.trace).isNull();
    assertThat(told.untilNow(errors)).isEmpty();
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException thread", 1L));
  }

  @Test
  void thread_itsHandlerLogsIt_isOneErrorOfTheThread() {
    errors.threadEnds(failure);
    log("shop.Worker", "it threw", failure);

    assertThat(one(told.untilNow(errors)).source).isEqualTo(ErrorSource.THREAD);
  }

  @Test
  void thread_endsInATaskOfARequest_isAnErrorOfThatRequest() {
    PlayedRequest request = PlayedRequest.begin();
    PlayedRequest.leave();
    ThreadState.current().escapes(failure, request);
    errors.threadEnds(failure);
    errors.threadEnds(new Error("another"));
    request.end(errors, null);

    List<ErrorReport> reports = told.untilNow(errors);
    assertThat(reports).extracting(report -> report.trace).containsExactly(null, request.trace());
    assertThat(reports.get(1).thrown).isSameAs(failure);
  }

  @Test
  void logged_nothingElseHappens_isToldAfterAMoment() {
    log("shop.Worker", "it threw", failure);

    assertThat(told.next().source).isEqualTo(ErrorSource.LOG);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException log", 1L));
  }

  @Test
  void drop_theQueueIsFull_isCountedAndBlocksNobody() throws InterruptedException {
    Errors unread = new Errors(meters);
    Thread[] throwers = new Thread[32];
    for (int i = 0; i < throwers.length; i++) {
      throwers[i] =
          new Thread(
              () -> {
                for (int n = 0; n < 1_000; n++) {
                  unread.threadEnds(new IllegalStateException());
                }
              });
      throwers[i].start();
    }
    for (Thread thrower : throwers) {
      thrower.join();
    }

    long dropped = meters.errorsDropped.with().count();
    assertThat(32_000 - dropped).isBetween(500L, 532L);
    assertThat(unread.groups().dropped()).isEqualTo(dropped);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException thread", dropped));

    unread.start();
    awaitTotal(unread, 32_000);
    assertThat(counts()).isEqualTo(Map.of("java.lang.IllegalStateException thread", 32_000L));
  }

  @Test
  void message_thatThrows_isToldAllTheSame() {
    errors.threadEnds(
        new RuntimeException() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new IllegalStateException("not now");
          }
        });
    assertThat(one(told.untilNow(errors)).source).isEqualTo(ErrorSource.THREAD);
    assertThat(errors.groups().all().get(1).message).isNull();
  }

  private static void awaitTotal(Errors of, long total) {
    long patience = System.nanoTime() + 60_000_000_000L;
    while (of.groups().total() < total && System.nanoTime() - patience < 0) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(of.groups().total()).isEqualTo(total);
  }

  private void log(String logger, String message, @Nullable Throwable thrown) {
    errors.logged(17, logger, message, thrown, System.currentTimeMillis());
  }

  private static ErrorReport one(List<ErrorReport> reports) {
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    meters.exceptions.forEach(
        (values, counter) -> counts.put(values[0] + " " + values[1], counter.count()));
    return counts;
  }
}
