package redis;

import java.time.Duration;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import redis.SpringCommands.Operation;

/** What Spring Data Redis has from 2.2 and 2.6 on. */
final class SpringRelease {
  private SpringRelease() {}

  static Operation getex(String key, int seconds) {
    return it -> it.opsForValue().getAndExpire(key, Duration.ofSeconds(seconds));
  }

  static Operation getdel(String key) {
    return it -> it.opsForValue().getAndDelete(key);
  }

  static Operation read(String key) {
    return read(key, StreamReadOptions.empty());
  }

  static Operation read(String key, int millis) {
    return read(key, StreamReadOptions.empty().block(Duration.ofMillis(millis)));
  }

  @SuppressWarnings("unchecked")
  private static Operation read(String key, StreamReadOptions options) {
    return it -> it.opsForStream().read(options, StreamOffset.create(key, ReadOffset.from("0")));
  }
}
