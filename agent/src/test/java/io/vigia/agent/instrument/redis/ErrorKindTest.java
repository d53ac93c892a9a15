package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

class ErrorKindTest {
  @ParameterizedTest
  @CsvSource({
    "WRONGTYPE Operation against a key holding the wrong kind of value, WRONGTYPE, wrongtype",
    "NOAUTH Authentication required., NOAUTH, noauth",
    "WRONGPASS invalid username-password pair, NOAUTH, noauth",
    "NOPERM this user has no permissions, NOAUTH, noauth",
    "MOVED 866 127.0.0.1:7001, MOVED, moved",
    "ASK 866 127.0.0.1:7001, MOVED, moved",
    "READONLY You can't write against a read only replica., READONLY, readonly",
    "LOADING Redis is loading the dataset in memory, LOADING, loading",
    "OOM command not allowed when used memory > 'maxmemory'., OOM, oom",
    "NOSCRIPT No matching script., NOSCRIPT, noscript",
    "ERR unknown command, ANSWERED_OTHER, _OTHER",
  })
  void ofAnswer_firstWord_tellsTheKind(String message, ErrorKind kind, String word) {
    assertThat(ErrorKind.ofAnswer(message)).isEqualTo(kind);
    assertThat(kind.word).isEqualTo(word);
    assertThat(kind.isAnswer()).isTrue();
    assertThat(ErrorKind.of(new JedisDataException(message))).isEqualTo(kind);
  }

  @Test
  void ofAnswer_noCapitalWordInFront_isNoAnswer() {
    assertThat(ErrorKind.ofAnswer(null)).isEqualTo(ErrorKind.OTHER);
    assertThat(ErrorKind.ofAnswer("")).isEqualTo(ErrorKind.OTHER);
    assertThat(ErrorKind.ofAnswer("Connection closed")).isEqualTo(ErrorKind.OTHER);
    assertThat(ErrorKind.ofAnswer("user:4711 is wrong")).isEqualTo(ErrorKind.OTHER);
    assertThat(ErrorKind.OTHER.isAnswer()).isFalse();
    assertThat(ErrorKind.OTHER.word).isEqualTo("_OTHER");
  }

  @Test
  void of_noConnection_isConnection() {
    assertThat(ErrorKind.of(new JedisConnectionException("Failed to connect to host")))
        .isEqualTo(ErrorKind.CONNECTION);
    assertThat(ErrorKind.of(new IOException("Connection reset by peer")))
        .isEqualTo(ErrorKind.CONNECTION);
    assertThat(ErrorKind.of(new RedisException("Currently not connected. Commands are rejected.")))
        .isEqualTo(ErrorKind.CONNECTION);
    assertThat(ErrorKind.CONNECTION.isAnswer()).isFalse();
  }

  @Test
  void of_noReplyInTime_isTimeout() {
    assertThat(ErrorKind.of(new RedisCommandTimeoutException())).isEqualTo(ErrorKind.TIMEOUT);
    assertThat(ErrorKind.of(new JedisConnectionException(new SocketTimeoutException("Read"))))
        .isEqualTo(ErrorKind.TIMEOUT);
    assertThat(ErrorKind.TIMEOUT.isAnswer()).isFalse();
  }

  @Test
  void of_otherExceptions_areToldByTheirNames() {
    assertThat(ErrorKind.of(new CancellationException())).isEqualTo(ErrorKind.CANCELLED);
    assertThat(ErrorKind.of(new RedisOutOfMemoryException())).isEqualTo(ErrorKind.OOM);
    assertThat(ErrorKind.of(new IllegalStateException("no"))).isEqualTo(ErrorKind.OTHER);
    assertThat(ErrorKind.of(new NullPointerException())).isEqualTo(ErrorKind.OTHER);
  }

  /** As {@code io.lettuce.core.RedisException}, whose super types are not on this class path. */
  private static final class RedisException extends RuntimeException {
    RedisException(String message) {
      super(message);
    }
  }

  private static final class RedisCommandTimeoutException extends RuntimeException {}

  private static final class RedisOutOfMemoryException extends RuntimeException {}
}
