package io.vigia.agent.instrument.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "postgresql | shop | jdbc:postgresql://localhost:5432/shop",
        "postgresql | shop | jdbc:postgresql://a:1,b:2/shop?user=u&password=p/w@x",
        "postgresql | shop | jdbc:postgresql://[::1]:5432/shop",
        "postgresql | shop | jdbc:postgresql:///shop",
        "postgresql | shop | jdbc:postgresql:shop?user=u",
        "postgresql | none | jdbc:postgresql://localhost:5432/?password=p",
        "postgresql | none | jdbc:postgresql://localhost",
        "postgresql | shop | JDBC:PostgreSQL://localhost/shop",
        "mysql | shop | jdbc:mysql://localhost:3306/shop?useSSL=false",
        "mysql | shop | jdbc:mysql://root:s3cret@localhost/shop",
        "mysql | shop | jdbc:mysql:loadbalance://h1:1,h2:2/shop",
        "mysql | shop | jdbc:mysql:replication://h1,h2/shop",
        "mysql | shop | jdbc:mysql+srv://host/shop",
        "mysql | shop | jdbc:mysql://address=(host=h)(port=1)(user=u)(password=p)/shop",
        "mysql | shop | jdbc:mysql://(host=h,port=1),(host=i,port=2)/shop?x=y",
        "mysql | none | jdbc:mysql://localhost:3306/",
        "mariadb | shop | jdbc:mariadb://localhost/shop?user=u&password=p",
        "mariadb | shop | jdbc:mariadb:sequential:loadbalance://h1,h2:3307/shop",
        "mariadb | shop | jdbc:mariadb:replication://address=(type=primary)(host=h)/shop",
        "h2 | shop | jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;USER=sa;PASSWORD=p",
        "h2 | none | jdbc:h2:mem:",
        "h2 | shop | jdbc:h2:~/shop",
        "h2 | shop | jdbc:h2:./data/shop",
        "h2 | shop | jdbc:h2:file:/data/shop;IFEXISTS=TRUE",
        "h2 | shop | jdbc:h2:file:C:\\data\\shop",
        "h2 | shop | jdbc:h2:tcp://host:9092/~/shop",
        "h2 | shop | jdbc:h2:ssl://host/mem:shop",
        "h2 | shop | jdbc:h2:zip:~/db.zip!/shop",
        "hsqldb | shop | jdbc:hsqldb:mem:shop",
        "hsqldb | shop | jdbc:hsqldb:file:/opt/shop;shutdown=true",
        "hsqldb | shop | jdbc:hsqldb:hsql://host:9001/shop;user=sa",
        "hsqldb | none | jdbc:hsqldb:hsql://host:9001",
        "derby | shop | jdbc:derby:shop;create=true;user=u;password=p",
        "derby | shop | jdbc:derby:memory:shop;create=true",
        "derby | shop | jdbc:derby://host:1527/shop",
        "derby | shop | jdbc:derby:jar:(C:/db.jar)products/shop",
        "derby | shop | jdbc:derby:;databaseName=shop;create=true",
        "sqlite | shop.db | jdbc:sqlite:/var/lib/shop.db",
        "sqlite | shop.db | jdbc:sqlite:shop.db?cache=shared",
        "sqlite | memory | jdbc:sqlite::memory:",
        "sqlite | memory | jdbc:sqlite:file::memory:?cache=shared",
        "sqlite | none | jdbc:sqlite:",
        "microsoft.sql_server | shop | jdbc:sqlserver://h:1433;databaseName=shop;user=u;password=p",
        "microsoft.sql_server | shop | jdbc:sqlserver://h\\i;encrypt=true;Database=shop",
        "microsoft.sql_server | shop | "
            + "jdbc:sqlserver://h;password={a;databaseName=x};databaseName={shop}",
        "microsoft.sql_server | my shop | jdbc:sqlserver://h;;trust;databaseName=my shop",
        "microsoft.sql_server | none | jdbc:sqlserver://h:1433;user=u;password=p",
        "microsoft.sql_server | shop | jdbc:jtds:sqlserver://h:1433/shop;instance=i;password=p",
        "oracle.db | XE | jdbc:oracle:thin:@h:1521:XE",
        "oracle.db | XE | jdbc:oracle:thin:scott/tiger@h:1521:XE",
        "oracle.db | shop | jdbc:oracle:thin:scott/tiger@//h:1521/shop",
        "oracle.db | shop | jdbc:oracle:thin:@h:1521/shop:dedicated/i",
        "oracle.db | shop | jdbc:oracle:thin:@tcps://h:1522/shop?wallet_location=/w",
        "oracle.db | shop | jdbc:oracle:thin:scott/\"p@s?s\"@//h/shop",
        "oracle.db | shop | jdbc:oracle:oci:@shop",
        "oracle.db | shop | jdbc:oracle:thin:@shop?TNS_ADMIN=/w",
        "oracle.db | none | jdbc:oracle:thin:@h:1521",
        "oracle.db | shop | jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=h)(PORT=1))"
            + "(CONNECT_DATA=(SERVER=DEDICATED)( service_name = shop )))",
        "oracle.db | XE | jdbc:oracle:thin:@(DESCRIPTION=(CONNECT_DATA=(SID=XE)))",
        "ibm.db2 | shop | jdbc:db2://h:50000/shop:user=u;password=a/b;",
        "sap.hana | shop | jdbc:sap://h:30015/?databaseName=shop&user=u",
        "firebirdsql | shop.fdb | jdbc:firebirdsql://h:3050//data/shop.fdb?password=p",
        "other_sql | shop | jdbc:vertica://h:5433/shop?password=p",
        "other_sql | none | jdbc:unheard:u/p@h",
        "other_sql | none | jdbc:unheard",
        "other_sql | none | no url",
        "other_sql | none | ~~",
      })
  void parse_everyForm_isSystemAndNamespace(String system, String namespace, String url) {
    JdbcUrl parsed = JdbcUrl.parse(url);
    assertThat(parsed.system.label).isEqualTo(system);
    assertThat(parsed.namespace).isEqualTo(namespace);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://root:SECRET/SECRET@host/db",
        "jdbc:mysql://root:SECRET@host",
        "jdbc:mysql://address=(host=h)(password=SECRET/SECRET)/db",
        "jdbc:mysql://h/?password=SECRET",
        "jdbc:postgresql:user:SECRET@host/db",
        "jdbc:postgresql://u:SECRET@h",
        "jdbc:oracle:thin:scott/SECRET@SECRET@h:1521:XE",
        "jdbc:oracle:thin:scott/SECRET@SECRET?SECRET@h/x",
        "jdbc:oracle:thin:@h/x?key=SECRET@SECRET",
        "jdbc:oracle:thin:scott/SECRET",
        "jdbc:sqlserver://h;password={SECRET;databaseName=SECRET",
        "jdbc:sqlserver://h;password=SECRET",
        "jdbc:derby:;user=u;password=SECRET",
        "jdbc:h2:mem:;PASSWORD=SECRET",
        "jdbc:unheard:SECRET/SECRET@h",
        "jdbc:unheard:user=u;password=SECRET",
        "jdbc:unheard://u:SECRET@h/a=SECRET",
      })
  void parse_credentials_areNeverTheNamespace(String url) {
    assertThat(JdbcUrl.parse(url).namespace).doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\0", "{", "\""})
  void parse_oddCharacters_areNoName(String odd) {
    assertThat(JdbcUrl.parse("jdbc:mysql://h/a" + odd + "b").namespace).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "org.postgresql.jdbc.PgConnection, postgresql",
    "com.mysql.cj.jdbc.ConnectionImpl, mysql",
    "com.microsoft.sqlserver.jdbc.SQLServerConnection, microsoft.sql_server",
    "oracle.jdbc.driver.T4CConnection, oracle.db",
  })
  void ofDriverClass_knownPackage_isTheSystem(String name, String system) {
    assertThat(DatabaseSystem.ofDriverClass(name)).extracting(s -> s.label).isEqualTo(system);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.MyConnection", "org.h2x.Connection", "Connection"})
  void ofDriverClass_unknownPackage_isNone(String name) {
    assertThat(DatabaseSystem.ofDriverClass(name)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost:5432/shop?user=a | localhost:5432",
        "jdbc:postgresql://127.0.0.1:5432/postgres | localhost:5432",
        "jdbc:postgresql://[::1]:5432/postgres | localhost:5432",
        "jdbc:mysql://user:p@ss@db1:3306,db2:3306/shop | db1:3306,db2:3306",
        "jdbc:sqlserver://db;databaseName=shop;user=a@b | db",
        "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1 | shop",
        "jdbc:h2:mem: | none",
        "jdbc:x | none"
      })
  void server_ofUrl_isWhatDatabasesShare(String url, String server) {
    assertThat(JdbcUrl.parse(url).server).isEqualTo(server);
  }
}
