package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agent needs no file but its own jar. */
class ReadOnlyTest {
  @Test
  void start_foldersEmpty_stayEmpty() throws IOException {
    Path folder = Build.emptyFolder("read-only");
    try (ProbeJvm probe = ProbeJvm.start(in(folder, folder))) {
      assertThat(probe.jvm().metrics().has("jvm_memory_used_bytes")).isTrue();
      probe.jvm().assertUnharmed();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void start_noTemporaryFolder_works() {
    Path folder = Build.emptyFolder("read-only");
    try (ProbeJvm probe = ProbeJvm.start(in(folder, folder.resolve("missing")))) {
      assertThat(probe.jvm().metrics().has("jvm_memory_used_bytes")).isTrue();
      probe.jvm().assertUnharmed();
    }
  }

  private static JvmCommand in(Path folder, Path temporary) {
    return JvmCommand.on(Jdk.running())
        .agent()
        .property("java.io.tmpdir", temporary.toString())
        .property("user.home", folder.toString())
        .in(folder);
  }
}
