package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
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
  void redisUrl_newDatabase_answers() throws Exception {
    URI url = URI.create(Infrastructure.redisUrl(Infrastructure.newRedisDatabase()));
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(("SELECT " + url.getPath().substring(1) + "\r\n").getBytes());
      InputStream in = socket.getInputStream();

      assertThat(new String(in.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("+OK\r\n");
    }
  }
}
