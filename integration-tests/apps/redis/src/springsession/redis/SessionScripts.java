package redis;

import java.time.Duration;
import java.util.Map;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;

/** Spring Session: hashes that are read as a whole tell nothing of a cache. */
final class SessionScripts {
  private SessionScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("spring-session", SessionScripts::simple);
    scripts.put("spring-session-indexed", SessionScripts::indexed);
  }

  private static void simple(Session session) throws Exception {
    RedisConnectionFactory factory = factory(session);
    try {
      Told told = new Told(session);
      play(new RedisSessionRepository(template(factory)));
      told.account();
      // Whether it is there is asked for before it is changed. Each field of its hash is put.
      told.cache("0", 1, 0, 4 + 1);
    } finally {
      SpringClient.close(factory);
    }
  }

  /** Beside a container that listens to what expires. */
  private static void indexed(Session session) throws Exception {
    RedisConnectionFactory factory = factory(session);
    RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    try {
      Told told = new Told(session);
      RedisIndexedSessionRepository repository =
          new RedisIndexedSessionRepository(template(factory));
      container.setConnectionFactory(factory);
      container.addMessageListener(repository, new PatternTopic("__keyevent@0__:expired"));
      container.afterPropertiesSet();
      container.start();
      play(repository);
      Check.equal(
          0,
          repository
              .findByIndexNameAndIndexValue(
                  FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "ann")
              .size());
      told.account();
      // Before it is deleted, it is said to be over.
      told.cache("0", 0, 0, 4 + 1 + 1);
    } finally {
      container.destroy();
      SpringClient.close(factory);
    }
  }

  /** A session is created, read, changed, found, and deleted. */
  private static <S extends org.springframework.session.Session> void play(
      SessionRepository<S> repository) {
    S created = repository.createSession();
    created.setMaxInactiveInterval(Duration.ofMinutes(5));
    created.setAttribute("cart", "mug");
    repository.save(created);
    S found = repository.findById(created.getId());
    Check.equal("mug", found.getAttribute("cart"));
    found.setAttribute("cart", "cup");
    repository.save(found);
    repository.deleteById(created.getId());
    Check.equal(null, repository.findById(created.getId()));
  }

  private static RedisConnectionFactory factory(Session session) {
    return ((SpringClient) session.client).factory("session", session.servers.target("server"));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static RedisTemplate template(RedisConnectionFactory factory) {
    RedisTemplate<Object, Object> template = new RedisTemplate<>();
    template.setKeySerializer(RedisSerializer.string());
    template.setHashKeySerializer(RedisSerializer.string());
    template.setConnectionFactory(factory);
    template.afterPropertiesSet();
    return template;
  }
}
