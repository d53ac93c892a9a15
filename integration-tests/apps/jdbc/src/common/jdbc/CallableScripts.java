package jdbc;

import java.sql.CallableStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;

/** Calls of what is kept in the database. */
final class CallableScripts {
  private CallableScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("procedure", CallableScripts::procedure);
    scripts.put("function", CallableScripts::function);
  }

  private static void procedure(Session session) throws SQLException {
    try (CallableStatement call = session.connection.prepareCall("{call restock(?)}")) {
      for (int i = 1; i <= 3; i++) {
        call.setInt(1, i);
        call.execute();
        session.ran("CALL");
      }
    }
  }

  private static void function(Session session) throws SQLException {
    try (CallableStatement call = session.connection.prepareCall("{? = call stock_of(?)}")) {
      call.registerOutParameter(1, Types.INTEGER);
      call.setInt(2, 2);
      call.execute();
      session.ran("CALL");
      Check.equal(7, call.getInt(1));
    }
  }
}
