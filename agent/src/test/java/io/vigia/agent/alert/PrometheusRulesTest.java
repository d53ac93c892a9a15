package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrometheusRulesTest {
  @Test
  void file_inDeploy_isWrittenFromTheTableOfRules() throws Exception {
    String written = PrometheusRules.file(true);
    Path target = Files.createDirectories(Path.of("target/deploy")).resolve("vigia-rules.yml");
    Files.writeString(target, written);
    assertThat(Files.readString(Path.of("../deploy/prometheus/vigia-rules.yml")))
        .as("deploy/prometheus/vigia-rules.yml; what it must be is agent/" + target)
        .isEqualTo(written);
  }
}
