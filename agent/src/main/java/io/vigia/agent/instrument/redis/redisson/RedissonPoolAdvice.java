package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.redisson.pubsub.AsyncSemaphore;

/** Pasted into {@code AsyncSemaphore.acquire} of Redisson, which counts what a pool may give. */
final class RedissonPoolAdvice {
  private RedissonPoolAdvice() {}

  @OnEnter
  static void enter(@This AsyncSemaphore semaphore) {
    if (semaphore.getCounter() <= 0) {
      Hooks.redisson().waiting();
    }
  }
}
