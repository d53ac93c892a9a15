package io.vigia.agent.instrument.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.rewrite.FrontDoor;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes of drivers and wrappers, by their real names and with a method or two each. */
class JdbcInstrumentationTest {
  private final FrontDoor door =
      new FrontDoor(Collections.singletonList(new JdbcInstrumentation()));

  /** Not the agent's own, whose classes are never rewritten. */
  private final ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};

  @ParameterizedTest
  @CsvSource({
    "java.sql.Driver, org.postgresql.Driver",
    "java.sql.Driver, com.mysql.cj.jdbc.NonRegisteringDriver",
    "java.sql.Driver, org.hsqldb.jdbc.JDBCDriver",
    "java.sql.Driver, org.sqlite.JDBC",
    "java.sql.Connection, org.postgresql.jdbc.PgConnection",
    "java.sql.Connection, com.mysql.jdbc.ConnectionImpl",
    "java.sql.Connection, org.mariadb.jdbc.Connection",
    "java.sql.Connection, org.h2.jdbc.JdbcConnection",
    "java.sql.Connection, org.apache.derby.impl.jdbc.EmbedConnection",
    "java.sql.Connection, org.apache.derby.client.am.ClientConnection",
    "java.sql.Connection, com.microsoft.sqlserver.jdbc.SQLServerConnection",
    "java.sql.Connection, oracle.jdbc.driver.PhysicalConnection",
    "java.lang.Cloneable, org.sqlite.jdbc3.JDBC3Connection",
    "java.sql.Statement, org.mariadb.jdbc.MariaDbStatement",
    "java.sql.Statement, org.mariadb.jdbc.Statement",
    "java.sql.Statement, oracle.jdbc.driver.OracleStatementWrapper",
    "java.sql.PreparedStatement, com.mysql.cj.jdbc.ClientPreparedStatement",
    "java.sql.CallableStatement, org.hsqldb.jdbc.JDBCCallableStatement",
    "java.lang.Cloneable, org.sqlite.jdbc3.JDBC3Statement",
    "java.sql.Connection, com.ibm.db2.jcc.am.Connection",
    "java.sql.PreparedStatement, com.ibm.db2.jcc.am.ko",
    "java.sql.Statement, com.example.UnknownStatement",
  })
  void rewrites_classOfADriver_isRewritten(String type, String name) {
    assertThat(rewritten(type, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "java.sql.Connection, com.zaxxer.hikari.pool.HikariProxyConnection",
    "java.sql.Statement, com.zaxxer.hikari.pool.HikariProxyStatement",
    "java.sql.Connection, org.apache.commons.dbcp2.PoolableConnection",
    "java.sql.Statement, org.apache.commons.dbcp.DelegatingStatement",
    "java.sql.Statement, org.apache.tomcat.dbcp.dbcp2.DelegatingStatement",
    "java.sql.Statement, com.mchange.v2.c3p0.impl.NewProxyStatement",
    "java.sql.Statement, com.alibaba.druid.pool.DruidPooledStatement",
    "java.sql.Statement, io.agroal.pool.wrapper.StatementWrapper",
    "java.sql.Driver, com.p6spy.engine.spy.P6SpyDriver",
    "java.sql.Statement, org.jboss.jca.adapters.jdbc.WrappedStatement",
    "java.sql.Statement, com.mysql.cj.jdbc.StatementWrapper",
    "java.sql.Connection, org.apache.derby.iapi.jdbc.BrokeredConnection42",
    "java.sql.Connection, com.microsoft.sqlserver.jdbc.SQLServerConnectionPoolProxy",
    "java.lang.Cloneable, com.ibm.db2.jcc.am.ko",
    "java.sql.Statement, com.ibm.db2.jcc.other.ko",
    "java.lang.Cloneable, com.example.Statement",
    "java.sql.Statement, com.example.Query",
  })
  void rewrites_wrapperOrOtherClass_isLeftAlone(String type, String name) {
    assertThat(rewritten(type, name)).isFalse();
  }

  private boolean rewritten(String type, String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_PUBLIC,
        name.replace('.', '/'),
        null,
        "java/lang/Object",
        new String[] {type.replace('.', '/')});
    method(writer, "connect", "(Ljava/lang/String;Ljava/util/Properties;)Ljava/sql/Connection;");
    method(writer, "prepareStatement", "(Ljava/lang/String;)Ljava/sql/PreparedStatement;");
    method(writer, "executeQuery", "()Ljava/sql/ResultSet;");
    writer.visitEnd();
    return door.transform(loader, name.replace('.', '/'), null, null, writer.toByteArray()) != null;
  }

  private static void method(ClassWriter writer, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    method.visitCode();
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }
}
