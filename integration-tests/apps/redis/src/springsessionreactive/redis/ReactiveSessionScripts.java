package redis;

import java.time.Duration;
import java.util.Map;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;

/** Spring Session through publishers: the same hashes. */
final class ReactiveSessionScripts {
  private ReactiveSessionScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-session-reactive", ReactiveSessionScripts::reactive);
  }

  private static void reactive(Session session) throws Exception {
    RedisConnectionFactory factory =
        ((SpringClient) session.client).factory("session", session.servers.target("server"));
    try {
      Told told = new Told(session);
      RedisSerializationContext<String, Object> serializers =
          RedisSerializationContext.<String, Object>newSerializationContext(RedisSerializer.java())
              .key(RedisSerializer.string())
              .hashKey(RedisSerializer.string())
              .build();
      play(
          new ReactiveRedisSessionRepository(
              new ReactiveRedisTemplate<>(
                  (ReactiveRedisConnectionFactory) factory, serializers)));
      told.account();
      told.cache("0", 1, 0, 4 + 1);
    } finally {
      SpringClient.close(factory);
    }
  }

  /** A session is created, read, changed, and deleted. */
  private static <S extends org.springframework.session.Session> void play(
      ReactiveSessionRepository<S> repository) {
    S created = repository.createSession().block();
    created.setMaxInactiveInterval(Duration.ofMinutes(5));
    created.setAttribute("cart", "mug");
    repository.save(created).block();
    S found = repository.findById(created.getId()).block();
    Check.equal("mug", found.getAttribute("cart"));
    found.setAttribute("cart", "cup");
    repository.save(found).block();
    repository.deleteById(created.getId()).block();
    Check.equal(null, repository.findById(created.getId()).block());
  }
}
