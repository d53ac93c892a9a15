package redis;

import static io.lettuce.core.codec.StringCodec.UTF8;

import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;

/** The name of a command that old releases have not got. */
final class Word implements ProtocolKeyword {
  private final String word;

  Word(String word) {
    this.word = word;
  }

  /** The arguments of a command. */
  static CommandArgs<String, String> args(String key, String... others) {
    CommandArgs<String, String> args = new CommandArgs<>(UTF8).addKey(key);
    for (String other : others) {
      args.add(other);
    }
    return args;
  }

  @Override
  public byte[] getBytes() {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String name() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
