package io.vigia.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Build;
import io.vigia.it.Counts;
import io.vigia.it.Http;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import io.vigia.it.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Drivers whose servers cannot run here. SQL Server's runs against {@link TdsServer}, which
 * executes nothing: what is shown is that the driver's own classes are measured as they talk, not
 * what a server makes of it. Of Oracle's and DB2's only the classes are looked at, all connections
 * and statements rewritten and verified by the JVM, and a connection that fails; no statement runs.
 */
class StubbedDriversTest {
  private static final String SQL_SERVER = "com.microsoft.sqlserver:mssql-jdbc:";

  @ParameterizedTest
  @CsvSource({"6.1.0.jre8, 8, 8", "12.10.1.jre11, 11, 25", "13.2.1.jre11, 11, 25"})
  void sqlServer_everyKindOfStatement_isCounted(String version, int oldest, int newest)
      throws Exception {
    for (Jdk jdk : newest(oldest, newest)) {
      try (TdsServer server = new TdsServer();
          AgentJvm jvm =
              start(
                  jdk,
                  List.of(SQL_SERVER + version),
                  "stubs.SqlServer",
                  "jdbc:sqlserver://127.0.0.1:"
                      + server.port()
                      + ";databaseName=shop;encrypt=false")) {
        awaitEnd(jvm);
        new Counts("microsoft.sql_server", "shop")
            .statements(6, "SELECT")
            .statements(1, "UPDATE")
            .statements(1, "EXEC")
            .statements(5, "INSERT")
            .statements(1, "CALL")
            .statements(2, "COMMIT")
            .statements(1, "ROLLBACK")
            .statements(1, "INSERT", "constraint")
            .statements(1, "SELECT", "syntax")
            .statements(1, "UPDATE", "rollback")
            .statements(1, "UPDATE", "timeout")
            .statements(1, "EXEC", "timeout")
            .statements(1, "DELETE", "connection")
            .assertSince(Scrape.EMPTY, jvm);
        jvm.assertUnharmed();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "com.microsoft.sqlserver:mssql-jdbc:6.1.0.jre8 ! 8 ! 8 ! com/microsoft/"
            + " ! .*(Driver|PoolProxy) ! jdbc:sqlserver://127.0.0.1:1;loginTimeout=1",
        // All but the wrapper are serializable, and so carry nothing: see the other test.
        "com.microsoft.sqlserver:mssql-jdbc:13.2.1.jre11 ! 11 ! 25 ! com/microsoft/"
            + " ! .* ! jdbc:sqlserver://127.0.0.1:1;loginTimeout=1",
        "com.oracle.database.jdbc:ojdbc8:12.2.0.1 ! 8 ! 8 ! oracle/jdbc/"
            + " ! .*(Driver|ConnectionWrapper|ClosedStatement|Proxy)"
            + " ! jdbc:oracle:thin:@127.0.0.1:1:shop",
        "com.oracle.database.jdbc:ojdbc11:23.8.0.25.04 ! 11 ! 25 ! oracle/jdbc/"
            + " ! .*(Driver|ConnectionWrapper|ClosedStatement|Proxy|LogicalConnectionImpl"
            + "|driver.GeneratedPhysicalConnection|driver.OracleConnection)"
            + " ! jdbc:oracle:thin:@//127.0.0.1:1/shop",
        "com.ibm.db2:jcc:11.1.4.4 ! 8 ! 8 ! com/ibm/db2/jcc/"
            + " ! .*(Driver|am.dt|t2zos.T2zosConfiguration|t2zos.u)"
            + " ! jdbc:db2://127.0.0.1:1/shop",
        "com.ibm.db2:jcc:12.1.2.0 ! 8 ! 25 ! com/ibm/db2/jcc/"
            + " ! .*(Driver|am.c8|t2zos.T2zosConfiguration|t2zos.r)"
            + " ! jdbc:db2://127.0.0.1:1/shop",
      })
  void classes_ofDriver_areRewrittenAndVerified(
      String driver, int oldest, int newest, String inside, String wrappers, String url)
      throws Exception {
    for (Jdk jdk : newest(oldest, newest)) {
      try (AgentJvm jvm = start(jdk, List.of(driver), "stubs.Classes", inside, url)) {
        List<String> said = awaitEnd(jvm);
        assertThat(said)
            .anyMatch(line -> line.startsWith("rewritten ") || line.startsWith("left "))
            .noneMatch(line -> line.startsWith("broken "));
        assertThat(said)
            .filteredOn(line -> line.startsWith("left "))
            .allMatch(line -> line.matches("left " + wrappers));
        assertThat(health(jvm)).contains("\"database\":\"error\"");
      }
    }
  }

  private static List<Jdk> newest(int oldest, int newest) {
    List<Jdk> jdks = Jdk.oldestAndNewest(oldest, newest);
    assumeThat(jdks).as("JDKs %s to %s", oldest, newest).isNotEmpty();
    return jdks.subList(jdks.size() - 1, jdks.size());
  }

  private static AgentJvm start(Jdk jdk, List<String> artifacts, String main, String... arguments) {
    Path sources = Build.apps().resolve("jdbc/src/stubs");
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(artifacts));
    classPath.add(0, new Sources().add(sources, text -> text).compile("jdbc-stubs", List.of(), 8));
    return JvmCommand.on(jdk).agent().main(classPath, main, arguments).start();
  }

  private static List<String> awaitEnd(AgentJvm jvm) {
    assertThat(jvm.out().await("done"::equals)).as("%s", jvm.err().all()).isPresent();
    return jvm.out().all();
  }

  private static String health(AgentJvm jvm) {
    return new String(Http.get(jvm.agent() + "/health").body(), StandardCharsets.UTF_8);
  }
}
