package io.vigia.agent.instrument.jdbc;

import static io.vigia.agent.instrument.jdbc.SqlErrorType.AUTHORIZATION;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.CONNECTION;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.CONSTRAINT;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.DATA;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.RESOURCES;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.ROLLBACK;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.SYNTAX;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.TIMEOUT;
import static io.vigia.agent.instrument.jdbc.SqlErrorType.TRANSACTION;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words for the error codes of those products whose SQLState says nothing of them, or something
 * else: the error lists of the products' manuals.
 */
final class VendorCode {
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    for (DatabaseSystem mysql :
        new DatabaseSystem[] {DatabaseSystem.MYSQL, DatabaseSystem.MARIADB}) {
      // 1205 lock wait timeout, 1317 interrupted, 1969 max_statement_time, 3024
      // max_execution_time, 3572 NOWAIT
      put(mysql, TIMEOUT, 1205, 1317, 1969, 3024, 3572);
      put(mysql, ROLLBACK, 1213); // deadlock
      // Of the database, a table, a column, a privilege, a routine: all of class 42
      put(mysql, AUTHORIZATION, 1044, 1142, 1143, 1227, 1370);
      put(mysql, CONSTRAINT, 1364, 3819, 4025); // no default value; a check
      put(mysql, DATA, 1265, 1366);
      put(mysql, RESOURCES, 1021, 1041, 1114, 1206); // disk, memory, table, lock table full
      put(mysql, TRANSACTION, 1290, 1792); // the server, the transaction is read only
      put(mysql, CONNECTION, 1927); // killed
    }
    DatabaseSystem sqlServer = DatabaseSystem.SQL_SERVER;
    put(sqlServer, TIMEOUT, 1222); // lock request
    put(sqlServer, ROLLBACK, 1205, 3960); // deadlock, snapshot conflict
    put(sqlServer, CONSTRAINT, 515, 547, 2601, 2627);
    put(sqlServer, SYNTAX, 102, 105, 156, 170, 207, 208, 209, 2714, 2812, 4104);
    put(sqlServer, AUTHORIZATION, 229, 230, 262, 18456);
    put(sqlServer, DATA, 220, 241, 245, 2628, 8114, 8115, 8134, 8152);
    put(sqlServer, RESOURCES, 701, 1105, 9002); // memory, file group, log full
    put(sqlServer, TRANSACTION, 3902, 3903, 3906, 3930);
    put(sqlServer, CONNECTION, 6005); // shutdown
    DatabaseSystem oracle = DatabaseSystem.ORACLE;
    // 54 NOWAIT, 1013 cancelled, 2049 and 30006 waits for locks
    put(oracle, TIMEOUT, 54, 1013, 2049, 30006);
    put(oracle, ROLLBACK, 60, 8177); // deadlock, serialization
    put(oracle, CONSTRAINT, 1, 1400, 1407, 2290, 2291, 2292);
    put(oracle, SYNTAX, 904, 942, 955, 6550);
    put(oracle, AUTHORIZATION, 1017, 1031, 1045, 28000, 28001);
    put(oracle, DATA, 1401, 1438, 1476, 1722, 1830, 1858, 1861, 12899);
    put(oracle, RESOURCES, 18, 20, 1536, 1555, 1652, 1653, 1654, 1655, 4031, 30036);
    put(oracle, TRANSACTION, 1453, 1456);
    // 28 killed, 1012 not logged on, 1033 1034 1089 starting or stopping, 3113 3114 3135 the other
    // end is gone, 12xxx the listener, 17002 I/O
    put(oracle, CONNECTION, 28, 1012, 1033, 1034, 1089, 1090, 1092, 3113, 3114, 3135);
    put(oracle, CONNECTION, 12170, 12505, 12514, 12516, 12518, 12519, 12528, 12537, 12541, 17002);
    DatabaseSystem sqlite = DatabaseSystem.SQLITE; // whose drivers give no state at all
    put(sqlite, SYNTAX, 1);
    put(sqlite, AUTHORIZATION, 3, 23); // PERM, AUTH
    put(sqlite, TIMEOUT, 5, 6, 9); // BUSY, LOCKED, INTERRUPT
    put(sqlite, RESOURCES, 7, 10, 13); // NOMEM, IOERR, FULL
    put(sqlite, TRANSACTION, 8); // READONLY
    put(sqlite, CONNECTION, 14, 26); // CANTOPEN, NOTADB
    put(sqlite, CONSTRAINT, 19);
    put(sqlite, DATA, 18, 20, 25); // TOOBIG, MISMATCH, RANGE
    DatabaseSystem h2 = DatabaseSystem.H2; // most of its own codes come with a class
    put(h2, CONNECTION, 90067, 90098, 90121); // broken, closed, closed at exit
    put(h2, AUTHORIZATION, 90096);
    put(h2, ROLLBACK, 90131); // concurrent update
    put(h2, RESOURCES, 90108); // memory
    // No such object, or no privilege: HSQLDB does not tell which; the name is taken, ...
    put(DatabaseSystem.HSQLDB, SYNTAX, -5501, -5502, -5503, -5504, -5505, -5506, -5507, -5508);
  }

  private VendorCode() {}

  /**
   * One of {@link SqlErrorType}'s words, null where the code says no more than the state does.
   *
   * @param system the label of the database product
   */
  static @Nullable String word(String system, int code) {
    return code == 0 ? null : WORDS.get(system + code);
  }

  private static void put(DatabaseSystem system, String word, int... codes) {
    for (int code : codes) {
      WORDS.put(system.label + code, word);
    }
  }
}
