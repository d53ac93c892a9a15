package io.vigia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapDoorTest {
  @Test
  void classes_ofTheDoor_areAllOfThePackage() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("target/classes/io/vigia/bootstrap"))) {
      List<String> compiled =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> !name.equals("package-info"))
              .collect(Collectors.toList());
      assertThat(BootstrapDoor.CLASSES).containsExactlyInAnyOrderElementsOf(compiled);
    }
  }
}
