package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request as Apache's combined log format has it, and behind that what the format does not know:
 * the seconds it took, the route and the trace id. {@code -} for what is not known.
 */
final class AccessCombined extends AccessFormat {
  AccessCombined(Redaction redaction, boolean wholeAddresses) {
    super(redaction, wholeAddresses);
  }

  @Override
  void fields(AccessRecord record) {
    AccessDetails details = record.details;
    String client = client(details);
    // An address has nothing to escape, a container's word for it might.
    line.escaped(client == null ? "-" : client, JsonObject.MAX_TEXT).ascii(" - - [");
    line.ascii(CommonTime.of(record.timeMillis)).ascii("] ");
    request(record, details == null ? null : details.protocol);
    number(record.status > 0 ? record.status : -1);
    number(record.bytes);
    quoted(referer(details)).ascii(' ');
    quoted(userAgent(details)).ascii(' ');
    seconds(record.nanos).ascii(' ');
    quoted(record.route).ascii(' ').ascii(record.traceId);
  }

  private void request(AccessRecord record, @Nullable String protocol) {
    if (record.method.isEmpty() && record.path.isEmpty()) {
      line.ascii("\"-\" ");
      return;
    }
    line.ascii('"').escaped(record.method.isEmpty() ? "-" : record.method, JsonObject.MAX_TEXT);
    line.ascii(' ').escaped(path(record), LogFormat.MAX_MESSAGE);
    if (protocol != null) {
      line.ascii(' ').escaped(protocol, JsonObject.MAX_TEXT);
    }
    line.ascii("\" ");
  }

  private void number(long value) {
    if (value < 0) {
      line.ascii("- ");
    } else {
      line.number(value).ascii(' ');
    }
  }

  private Utf8Line quoted(@Nullable String text) {
    return line.ascii('"').escaped(text == null ? "-" : text, JsonObject.MAX_TEXT).ascii('"');
  }

  /** With three digits behind the point. */
  private Utf8Line seconds(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    String fraction = Long.toString(1000 + millis % 1000);
    return line.number(millis / 1000).ascii('.').ascii(fraction.substring(1));
  }
}
