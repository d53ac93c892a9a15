package io.vigia.it.httpclients;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.Http;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import io.vigia.it.Sources;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The application {@code httpclients} with a client, in a JVM of its own. */
final class ClientsJvm implements AutoCloseable {
  private static final Path SOURCES = Build.apps().resolve("httpclients/src");

  /** The last is always there: an exposition of nothing would not be one. */
  private static final List<String> NAMES =
      List.of("http_client_requests_seconds_count", "vigia_build_info");

  private final AgentJvm jvm;
  private int asked;

  private ClientsJvm(AgentJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * @param keys those of the server, which the application trusts
   * @param agent adds the agent
   */
  static ClientsJvm start(ClientRow row, Path keys, UnaryOperator<JvmCommand> agent) {
    List<Path> classPath = new ArrayList<>();
    if (!row.artifacts().isEmpty()) {
      classPath.addAll(Artifacts.resolve(row.artifacts()));
    }
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    row.folders()
        .forEach(
            folder ->
                sources.add(SOURCES.resolve(folder), text -> row.isJavax() ? javax(text) : text));
    classPath.add(0, sources.compile("httpclients-" + row, classPath, row.java()));
    return new ClientsJvm(
        agent
            .apply(JvmCommand.on(row.jdk()))
            .property("http.auth.digest.reEnabledAlgorithms", "MD5")
            .property("javax.net.ssl.trustStore", keys.toString())
            .property("javax.net.ssl.trustStoreType", "PKCS12")
            .property("javax.net.ssl.trustStorePassword", "changeit")
            .main(classPath, "clients.Main", row.adapter())
            .start());
  }

  private static String javax(String text) {
    return text.replace("jakarta.ws.rs", "javax.ws.rs");
  }

  /** Has the application send an order within a request with this trace; what it got. */
  String playWithin(String mode, String order, String traceparent) {
    String query = URLEncoder.encode(mode + " " + order, StandardCharsets.UTF_8);
    byte[] answer =
        Http.get(jvm.application() + "/play?" + query, "traceparent", traceparent).body();
    return new String(answer, StandardCharsets.UTF_8);
  }

  /** The same outside of any request. */
  String playOutside(String mode, String order) {
    asked++;
    jvm.say(asked + " " + mode + " " + order);
    String done = "done " + asked + " ";
    return jvm.out()
        .await(line -> line.startsWith(done))
        .map(line -> line.substring(done.length()))
        .orElse("nothing");
  }

  /** Whether its log has a line that contains both texts, awaited. */
  boolean logs(String part, String other) {
    return jvm.out().await(line -> line.contains(part) && line.contains(other)).isPresent();
  }

  /** The requests sent, so far. */
  Scrape metrics() {
    return jvm.metrics(NAMES);
  }

  void assertUnharmed() {
    // Libraries log there.
    jvm.assertUnharmed(line -> !line.startsWith("[vigia] "));
  }

  @Override
  public void close() {
    jvm.close();
  }
}
