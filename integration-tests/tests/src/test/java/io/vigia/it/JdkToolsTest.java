package io.vigia.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tools of the JDK under {@code JAVA_TOOL_OPTIONS} that attach the agent to every JVM. */
class JdkToolsTest {
  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void tools_javaToolOptions_stayAsTheyAre(Jdk jdk) throws Exception {
    for (String command : new String[] {"javac -version", "jps -q", "keytool -help", "jar"}) {
      Output with = run(jdk, command, "-javaagent:" + Build.agentJar());
      Output without = run(jdk, command, "-Dharmless=true");

      assertThat(with).as(command + " of " + jdk).isEqualTo(without);
    }
  }

  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void tools_javaToolOptions_loadNothingButTheEntry(Jdk jdk) throws Exception {
    for (String command : new String[] {"javac -version", "jps -q"}) {
      String text = run(jdk, command, "-verbose:class -javaagent:" + Build.agentJar()).text;

      assertThat(text).as(command).contains("io.vigia.Premain").doesNotContain("io.vigia.agent.");
    }
  }

  private static Output run(Jdk jdk, String command, String options)
      throws IOException, InterruptedException {
    String[] words = command.split(" ");
    words[0] = jdk.program(words[0]);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    JvmCommand.scrub(builder.environment());
    builder.environment().put("JAVA_TOOL_OPTIONS", options);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Output(process.waitFor(), withoutOptions(text));
  }

  /** Without the JVM's own line that quotes the options, and without the ids that jps prints. */
  private static String withoutOptions(String text) {
    return String.join(
        "\n",
        Arrays.stream(text.split("\n"))
            .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
            .filter(line -> !line.matches("\\d+"))
            .toList());
  }

  private record Output(int exit, String text) {}
}
