package io.vigia.agent.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.config.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
  @TempDir private Path directory;

  @Test
  void times_ofThreeIncidents_areTheirMeansMedianAndLongest() {
    Incidents incidents = new Incidents(IncidentFile.OFF);
    incidents.add(incident(0, 10, 100, Incident.End.RECOVERED));
    incidents.add(incident(1_000, 20, 200, Incident.End.RECOVERED));
    incidents.add(incident(2_000, 60, 900, Incident.End.RECOVERED));
    IncidentTimes times = incidents.times(Rule.HEALTH, 0);
    assertThat(times.count).isEqualTo(3);
    assertThat(times.mttd).isEqualTo(30);
    assertThat(times.mttr).isEqualTo(400);
    assertThat(times.medianRecovery).isEqualTo(200);
    assertThat(times.longestRecovery).isEqualTo(900);
    assertThat(times.mtbf).isEqualTo((900 + 800) / 2);
    assertThat(incidents.times(Rule.DISK, 0).count).isZero();
    assertThat(incidents.times(null, 1_500).count).isEqualTo(1);
  }

  @Test
  void times_incidentThatEndedWithTheProcess_isCountedAndInNoRecovery() {
    Incidents incidents = new Incidents(IncidentFile.OFF);
    incidents.add(incident(0, 10, 100, Incident.End.RECOVERED));
    incidents.add(incident(1_000, 10, -1, Incident.End.RESTART));
    incidents.add(incident(9_000, 10, 300, Incident.End.RECOVERED));
    IncidentTimes times = incidents.times(null, 0);
    assertThat(times.count).isEqualTo(3);
    assertThat(times.mttr).isEqualTo(200);
    assertThat(times.mtbf).isEqualTo(900);
  }

  @Test
  void times_noIncident_areNone() {
    IncidentTimes times = new Incidents(IncidentFile.OFF).times(null, 0);
    assertThat(List.of(times.mttd, times.mttr, times.medianRecovery, times.mtbf)).containsOnly(-1L);
  }

  @Test
  void file_nextProcess_knowsWhatWas() {
    Path notYetThere = directory.resolve("vigia");
    Incidents first = new Incidents(IncidentFile.in(notYetThere));
    first.add(incident(1_000, 10, 100, Incident.End.RECOVERED));
    first.add(incident(2_000, 20, -1, Incident.End.RESTART));
    List<Incident> next = new Incidents(IncidentFile.in(notYetThere)).all();
    assertThat(next)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(first.all());
  }

  @Test
  void file_linesOfSomebodyElse_areLeftOut() throws IOException {
    Incidents first = new Incidents(IncidentFile.in(directory));
    first.add(incident(1_000, 10, 100, Incident.End.RECOVERED));
    Path file = directory.resolve("incidents.tsv");
    Files.writeString(file, "x\n" + Files.readString(file) + "a\thealth\t\t1\t2\tthree\tx\n");
    assertThat(new Incidents(IncidentFile.in(directory)).all()).hasSize(1);
  }

  @Test
  void file_thousandsOfIncidents_staysSmall() throws IOException {
    Incidents incidents = new Incidents(IncidentFile.in(directory));
    for (int i = 0; i < 2 * Incidents.MOST + 10; i++) {
      incidents.add(incident(i, 10, 100, Incident.End.RECOVERED));
    }
    List<String> lines = Files.readAllLines(directory.resolve("incidents.tsv"));
    assertThat(lines).hasSize(Incidents.MOST + 9);
    assertThat(new Incidents(IncidentFile.in(directory)).all())
        .hasSize(Incidents.MOST)
        .first()
        .satisfies(newest -> assertThat(newest.started).isEqualTo(2 * Incidents.MOST + 9));
  }

  @Test
  void file_directoryThatCannotBe_keepsThemInMemory() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Incidents incidents = new Incidents(IncidentFile.in(file.resolve("below")));
    incidents.add(incident(1_000, 10, 100, Incident.End.RECOVERED));
    assertThat(incidents.all()).hasSize(1);
  }

  private static Incident incident(long started, long detection, long recovery, Incident.End end) {
    return new Incident("inc-1", Rule.HEALTH, "database", started, detection, recovery, end);
  }
}
