package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

/** A JVM whose application plays scripts, as it is told on its standard input. */
public final class ScriptedJvm implements AutoCloseable {
  private final AgentJvm jvm;
  private int asked;

  public ScriptedJvm(AgentJvm jvm) {
    this.jvm = jvm;
  }

  /** Has it play a script to its end, and returns its answer. */
  public String play(String script) {
    asked++;
    jvm.say(asked + " " + script);
    String line =
        jvm.out()
            .await(
                each ->
                    each.startsWith("done " + asked + " ")
                        || each.equals("done " + asked)
                        || each.startsWith("failed " + asked + " "))
            .orElse("nothing");
    assertThat(line).startsWith("done ");
    return line;
  }

  public AgentJvm jvm() {
    return jvm;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
