package io.vigia.agent.errors.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.sentry.Breadcrumb;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.vigia.agent.config.Config;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.ErrorSource;
import io.vigia.agent.errors.RequestDetails;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TrailEntry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final RequestDetails DETAILS =
      new RequestDetails(
          "POST",
          "/items/7",
          "of=bob@example.com&token=hunter2",
          "10.1.2.3",
          "curl/8 bob@example.com",
          "https://bob:hunter2@shop.example/a?session=hunter2");

  private static final List<TrailEntry> TRAIL =
      Arrays.asList(
          entry(TrailEntry.Kind.STATEMENT, "SELECT ?", "postgresql/shop", 0, true),
          entry(TrailEntry.Kind.REDIS, "GET", "redis/0", 0, false),
          entry(TrailEntry.Kind.HTTP, "GET", "10.1.2.3", 503, true),
          entry(TrailEntry.Kind.LOG, "password=hunter2", "shop.Items", 13, false));

  @Test
  void event_personsNotAllowed_tellsNobodyAndNoSecret() throws IOException {
    SentryEvent event = events("").of(report(new IOException("for bob@example.com")));

    assertThat(event.getUser()).isNull();
    assertThat(event.getRequest().getMethod()).isEqualTo("POST");
    assertThat(event.getRequest().getUrl()).isEqualTo("/items/7");
    assertThat(event.getRequest().getQueryString()).isEqualTo("of=[Filtered]&token=[Filtered]");
    assertThat(event.getRequest().getHeaders())
        .containsEntry("User-Agent", "curl/8 [Filtered]")
        .containsEntry("Referer", "https://REDACTED:REDACTED@shop.example/a?session=[Filtered]");
    assertThat(event.getRequest().getCookies()).isNull();
    assertThat(event.getExceptions().get(0).getValue()).isEqualTo("for [Filtered]");
    assertThat(event.getMessage().getFormatted()).isEqualTo("no item for [Filtered]");
  }

  @Test
  void event_personsAllowed_tellsThem() {
    SentryEvent event = events(",sentry.send-default-pii=true").of(report(new IOException()));

    assertThat(event.getUser().getId()).isEqualTo("4711");
    assertThat(event.getUser().getIpAddress()).isEqualTo("10.1.2.3");
    assertThat(event.getRequest().getQueryString())
        .isEqualTo("of=bob@example.com&token=[Filtered]");
  }

  @Test
  void event_breadcrumbs_areTheTrail() {
    List<Breadcrumb> crumbs = events("").of(report(new IOException())).getBreadcrumbs();

    assertThat(crumbs)
        .extracting(crumb -> crumb.getType() + " " + crumb.getCategory() + " " + crumb.getMessage())
        .containsExactly(
            "query query SELECT ?",
            "query redis GET",
            "http http null",
            "default shop.Items password=[Filtered]");
    assertThat(crumbs)
        .extracting(Breadcrumb::getLevel)
        .containsExactly(
            SentryLevel.ERROR, SentryLevel.INFO, SentryLevel.ERROR, SentryLevel.WARNING);
    assertThat(crumbs.get(0).getData("db")).isEqualTo("postgresql/shop");
    assertThat(crumbs.get(0).getData("duration_ms")).isEqualTo(1.5);
    assertThat(crumbs.get(2).getData("status_code")).isEqualTo(503);
    assertThat(crumbs.get(2).getData("url")).isEqualTo("[Filtered]");
  }

  @Test
  void event_causes_areTheInnermostFirstInAChain() {
    Exception thrown = new IllegalStateException("outer", new FileNotFoundException("inner"));
    List<SentryException> exceptions = events("").of(report(thrown)).getExceptions();

    assertThat(exceptions)
        .extracting(e -> e.getModule() + " " + e.getType() + " " + e.getMechanism().getType())
        .containsExactly(
            "java.io FileNotFoundException chained", "java.lang IllegalStateException vigia.http");
    assertThat(exceptions.get(1).getMechanism().isHandled()).isFalse();
    List<SentryStackFrame> frames = exceptions.get(1).getStacktrace().getFrames();
    SentryStackFrame last = frames.get(frames.size() - 1);
    assertThat(last.getFunction()).isEqualTo("event_causes_areTheInnermostFirstInAChain");
    assertThat(last.isInApp()).isTrue();
    assertThat(frames)
        .filteredOn(frame -> frame.getModule().startsWith("java."))
        .isNotEmpty()
        .noneMatch(SentryStackFrame::isInApp);
  }

  @Test
  void event_causesInACircleAndGettersThatThrow_areToldOnce() {
    Exception circle = new Exception("circle");
    circle.initCause(new Exception("other", circle));
    assertThat(events("").of(report(circle)).getExceptions()).hasSize(2);
    assertThat(events("").of(report(new Hostile())).getExceptions())
        .extracting(SentryException::getType, SentryException::getValue)
        .hasSize(1)
        .noneMatch(tuple -> tuple.toList().get(1) != null);
  }

  @Test
  void event_everywhere_hasWhereItComesFrom() {
    SentryEvent event =
        events(",service=shop,version=shop-1,env=test").of(report(new IOException()));

    assertThat(event.getTags())
        .containsEntry("service", "shop")
        .containsEntry("java", System.getProperty("java.version"))
        .containsEntry("route", "POST /items/{id}");
    assertThat(event.getRelease()).isEqualTo("shop-1");
    assertThat(event.getEnvironment()).isEqualTo("test");
    assertThat(event.getServerName()).isNotEmpty();
    assertThat(event.getPlatform()).isEqualTo("java");
    assertThat(event.getLevel()).isEqualTo(SentryLevel.FATAL);
    assertThat(event.getLogger()).isEqualTo("shop.Items");
    assertThat(event.getTransaction()).isEqualTo("POST /items/{id}");
  }

  @Test
  void ignores_classOrSubClassByName_andNothingElse() {
    SentrySettings settings = settings(",sentry.ignore=java.io.IOException,java.lang.Error");

    assertThat(settings.ignores(new FileNotFoundException())).isTrue();
    assertThat(settings.ignores(new IOException())).isTrue();
    assertThat(settings.ignores(new AssertionError())).isTrue();
    assertThat(settings.ignores(new Exception(new IOException()))).isFalse();
    assertThat(settings.ignores(null)).isFalse();
  }

  private static ErrorReport report(Throwable thrown) {
    return new ErrorReport.Builder(ErrorSource.HTTP, thrown, System.currentTimeMillis(), "main")
        .logged("shop.Items", "no item for bob@example.com")
        .severity(ErrorReport.FATAL)
        .in("POST /items/{id}", TraceContext.start(), DETAILS)
        .user("4711", true)
        .trail(TRAIL)
        .build();
  }

  private static TrailEntry entry(
      TrailEntry.Kind kind, String text, String place, int code, boolean failed) {
    return new TrailEntry(
        kind, System.currentTimeMillis() * 1_000_000, 1_500_000, text, place, code, failed);
  }

  private static Events events(String more) {
    SentrySettings settings = settings(more);
    return new Events(settings, new Common(settings));
  }

  private static SentrySettings settings(String more) {
    Config config = Config.read("sentry.dsn=http://key@127.0.0.1:9/42" + more);
    return SentrySettings.of(config, Redaction.BUILT_IN, () -> "0");
  }

  private static final class Hostile extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException();
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException();
    }
  }
}
