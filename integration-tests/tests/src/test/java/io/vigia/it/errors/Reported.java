package io.vigia.it.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigia.it.Await;
import io.vigia.it.FakeSentry;
import java.util.ArrayList;
import java.util.List;

/** What Sentry has got of the troubles of one server. */
final class Reported {
  private final FakeSentry sentry;
  private final Server server;
  private int events;
  private int transactions;

  Reported(FakeSentry sentry, Server server) {
    this.sentry = sentry;
    this.server = server;
  }

  /** The request has made one transaction, whatever became of it. */
  void assertTransaction(Trouble trouble, String trace) {
    List<JsonNode> all = sentry.awaitTransactions(trace);
    assertThat(all).hasSize(1);
    transactions++;
    JsonNode transaction = all.get(0);
    assertThat(transaction.path("transaction").asText())
        .as("%s", transaction)
        .isEqualTo(trouble.route(server.kind()));
    JsonNode own = transaction.path("contexts").path("trace");
    assertThat(own.path("parent_span_id").asText()).isEqualTo("00f067aa0ba902b7");
    assertThat(own.path("op").asText()).isEqualTo("http.server");
    assertThat(sentry.headers())
        .filteredOn(header -> header.path("event_id").equals(transaction.path("event_id")))
        .extracting(header -> header.at("/trace/trace_id").asText())
        .containsExactly(trace);
    assertThat(transaction.at("/contexts/response/status_code").asInt())
        .isEqualTo(trouble.status());
    List<String> spans = new ArrayList<>();
    for (JsonNode span : transaction.path("spans")) {
      assertThat(span.path("parent_span_id").asText()).isEqualTo(own.path("span_id").asText());
      spans.add(span.path("op").asText() + " " + span.path("description").asText());
    }
    assertThat(spans)
        .isEqualTo(trouble.kind().equals("not-found") ? List.of() : List.of("db SELECT ?"));
  }

  /** The trouble has made one event each time, and all of them are sent. */
  void assertEvents(Trouble trouble, String trace) {
    events += trouble.times();
    Await.value(() -> sentry.events().size(), size -> size >= events);
    List<JsonNode> all = sentry.events();
    assertThat(all).hasSize(events);
    JsonNode event = all.get(events - 1);
    assertThat(event.path("level").asText()).isEqualTo("error");
    assertThat(event.path("environment").asText()).isEqualTo("test");
    assertThat(event.path("release").asText()).isEqualTo("troubled-1.0");
    assertThat(event.at("/tags/service").asText()).isEqualTo("troubled");
    assertThat(event.at("/tags/java").asText())
        .startsWith(server.jdk().feature() == 8 ? "1.8" : "" + server.jdk().feature());
    assertThat(event.has("user")).isFalse();
    if (trouble.type().isEmpty()) {
      assertThat(event.at("/message/formatted").asText()).startsWith(trouble.message());
      assertThat(event.has("exception")).isFalse();
      assertThat(event.path("logger").asText()).isEqualTo("scenarios.trouble");
    } else {
      assertException(trouble, event);
    }
    if (trouble.inRequest()) {
      assertRequest(trouble, event, trace);
    }
  }

  private static void assertException(Trouble trouble, JsonNode event) {
    JsonNode exceptions = event.path("exception").path("values");
    JsonNode outermost = exceptions.get(exceptions.size() - 1);
    assertThat(outermost.path("type").asText()).as("%s", event).endsWith(trouble.type());
    assertThat(outermost.path("value").asText()).startsWith(trouble.message());
    JsonNode mechanism = outermost.path("mechanism");
    assertThat(mechanism.path("type").asText()).isEqualTo("vigia." + trouble.source());
    assertThat(mechanism.path("handled").asBoolean()).isEqualTo(trouble.handled());
    if (trouble.type().equals("Kept")) {
      assertThat(outermost.has("stacktrace")).isFalse();
    } else {
      assertStack(outermost.at("/stacktrace/frames"));
    }
  }

  private static void assertStack(JsonNode frames) {
    JsonNode thrower = frames.get(frames.size() - 1);
    assertThat(thrower.path("module").asText()).startsWith("scenarios.");
    assertThat(thrower.path("in_app").asBoolean()).isTrue();
    assertThat(frames.get(0).path("in_app").asBoolean())
        .as("%s", frames.get(0))
        .isEqualTo(frames.get(0).path("module").asText().startsWith("scenarios."));
  }

  private void assertRequest(Trouble trouble, JsonNode event, String trace) {
    String route = trouble.route(server.kind());
    assertThat(event.at("/contexts/trace/trace_id").asText()).isEqualTo(trace);
    assertThat(event.path("transaction").asText()).isEqualTo(route);
    assertThat(event.at("/tags/route").asText()).isEqualTo(route);
    assertThat(event.at("/request/method").asText()).isEqualTo("GET");
    assertThat(event.at("/request/url").asText()).endsWith("/trouble/" + trouble.kind());
    assertThat(event.at("/request/query_string").asText()).isEqualTo("of=me&token=[Filtered]");
    List<String> crumbs = new ArrayList<>();
    for (JsonNode crumb : event.path("breadcrumbs")) {
      crumbs.add(crumb.path("category").asText() + ": " + crumb.path("message").asText());
    }
    assertThat(crumbs).containsSequence("query: SELECT ?", "scenarios.trouble: trouble is ahead");
  }

  /** There is no event nor transaction but those, and none that a real Sentry would refuse. */
  void assertNothingElse() {
    assertThat(sentry.events()).hasSize(events);
    assertThat(sentry.transactions()).hasSize(transactions);
    assertThat(sentry.problems()).isEmpty();
  }
}
