package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

class InfrastructureTest {
  @Test
  void newDatabase_twice_areTwo() throws Exception {
    String first = Infrastructure.newDatabase();
    String second = Infrastructure.newDatabase();

    assertThat(first).isNotEqualTo(second);
    try (Connection connection = DriverManager.getConnection(Infrastructure.jdbcUrl(second));
        ResultSet result = connection.createStatement().executeQuery("SELECT current_database()")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo(second);
    }
  }

  @Test
  void redis_started_answers() throws Exception {
    String[] address = Infrastructure.redis().split(":");
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();

      assertThat(new String(in.readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("+PONG\r\n");
    }
  }
}
