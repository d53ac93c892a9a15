package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessStatusTest {
  @Test
  void parse_sizesAndThreads_areNumbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (String line :
        new String[] {
          "Name:\tjava",
          "Pid:\t7",
          "VmRSS:\t   12345 kB",
          "Threads:\t42",
          "SigQ:\t1/3",
          "",
          "Groups:"
        }) {
      ProcessStatus.parse(line, numbers);
    }
    assertThat(numbers).containsOnly(Map.entry("VmRSS", 12_641_280L), Map.entry("Threads", 42L));
  }

  @Test
  void get_unknownKey_isMinusOne() {
    assertThat(ProcessStatus.read().get("Nothing")).isEqualTo(-1);
  }
}
