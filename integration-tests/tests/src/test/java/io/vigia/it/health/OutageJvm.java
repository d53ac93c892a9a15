package io.vigia.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Http;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The application {@code health}, made of some of its parts, in a JVM of its own. */
final class OutageJvm implements AutoCloseable {
  /** Within this time an outage must show, and its end. */
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(25);

  private static final Path SOURCES = Build.apps().resolve("health/src");

  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "hikari", List.of("com.zaxxer:HikariCP:5.1.0", "org.slf4j:slf4j-nop:2.0.17"),
          "dbcp2", List.of("org.apache.commons:commons-dbcp2:2.14.0"),
          "jedis", List.of("redis.clients:jedis:5.2.0", "org.slf4j:slf4j-nop:2.0.17"),
          "lettuce", List.of("io.lettuce:lettuce-core:6.8.1.RELEASE"),
          "redisson", List.of("org.redisson:redisson:3.52.0", "org.slf4j:slf4j-nop:2.0.17"),
          "tomcat", List.of("org.apache.tomcat.embed:tomcat-embed-core:11.0.27"));

  private final AgentJvm jvm;
  private int asked;

  private OutageJvm(AgentJvm jvm) {
    this.jvm = jvm;
    assertThat(jvm.out().await("ready"::equals)).as("%s", jvm.err().all()).isPresent();
  }

  /**
   * One that is ready.
   *
   * @param folders those of {@code apps/health/src} that are compiled beside {@code common}
   * @param more what else is said of the JVM
   * @param parts the arguments of the application
   */
  static OutageJvm start(List<String> folders, UnaryOperator<JvmCommand> more, String... parts) {
    List<String> artifacts = new ArrayList<>();
    artifacts.add("com.h2database:h2:1.4.200");
    artifacts.add("org.postgresql:postgresql:42.7.14");
    folders.forEach(folder -> artifacts.addAll(LIBRARIES.get(folder)));
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(artifacts));
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    folders.forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    classPath.add(0, sources.compile("outages-" + folders, classPath, 17));
    return new OutageJvm(
        more.apply(JvmCommand.on(Jdk.running()).agent())
            .main(classPath, "outages.Main", parts)
            .start());
  }

  AgentJvm jvm() {
    return jvm;
  }

  /** Has a part do something and returns when it is done. */
  void ask(String part, String word) {
    String line = ++asked + " " + part + " " + word;
    jvm.say(line);
    String answer =
        jvm.out()
            .await(each -> each.equals("done " + line) || each.startsWith("failed " + line))
            .orElse("nothing");
    assertThat(answer).isEqualTo("done " + line);
  }

  /** Asserts that the component is shown so before long, by the body and by the status. */
  void assertShows(String component, String word) {
    Map<String, String> shown =
        Await.value(SHOWN_WITHIN, this::health, health -> word.equals(health.get(component)));
    assertThat(shown).as("%s", details()).containsEntry(component, word);
    boolean isWell = shown.values().stream().noneMatch("error"::equals);
    assertThat(shown)
        .containsEntry("status", isWell ? "healthy" : "unhealthy")
        .containsEntry("(code)", isWell ? "200" : "503");
  }

  /** Returns when a check of the component was answered. */
  void awaitCheck(String component) {
    String took = "/checks/" + component + "/0/observedValue";
    assertThat(Await.value(() -> details().at(took), JsonNode::isNumber).isNumber()).isTrue();
  }

  /** The fields of {@code /health}, and its status as {@code (code)}. */
  Map<String, String> health() {
    HttpResponse<byte[]> response = Http.get(jvm.agent() + "/health");
    Map<String, String> fields = new TreeMap<>();
    read(response).fields().forEachRemaining(e -> fields.put(e.getKey(), e.getValue().asText()));
    fields.put("(code)", "" + response.statusCode());
    return fields;
  }

  /** What those who may see details are told. */
  JsonNode details() {
    return read(Http.get(jvm.agent() + "/health", "Accept", "application/health+json"));
  }

  /** The status of a probe. */
  int status(String path) {
    return Http.get(jvm.agent() + path).statusCode();
  }

  private static JsonNode read(HttpResponse<byte[]> response) {
    try {
      return new ObjectMapper().readTree(new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
