package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into the outputs of MGET, HMGET and JSON.GET in Lettuce: they make a {@code KeyValue} or a
 * {@code JsonValue} of nil, pass it on to a stream, or leave it out. So does that of a command
 * which an application gives by its name, whose reply is kept as bytes.
 */
final class LettuceNilAdvice {
  private LettuceNilAdvice() {}

  @OnEnter
  static void enter(@This Object output, @Argument(0) @Nullable ByteBuffer bytes) {
    if (bytes == null) {
      Hooks.lettuce().nil(output);
    }
  }
}
