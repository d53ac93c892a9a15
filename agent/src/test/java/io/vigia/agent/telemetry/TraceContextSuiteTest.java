package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the W3C's own test suite (w3c/trace-context, test/test.py) that concern reading. */
class TraceContextSuiteTest {
  private static final String TRACE = "12345678901234567890123456789012";
  private static final String SPAN = "1234567890123456";
  private static final String VALID = "00-" + TRACE + "-" + SPAN + "-01";
  private static final String FUTURE = "what-the-future-will-be-like";

  static List<Arguments> traceparents() {
    return List.of(
        arguments("traceparent_included", true, VALID),
        arguments("version_0x00, more behind", false, VALID + "."),
        arguments("version_0x00, more behind a dash", false, VALID + "-" + FUTURE),
        arguments("version_0xcc", true, "cc" + VALID.substring(2)),
        arguments(
            "version_0xcc, more behind a dash", true, "cc" + VALID.substring(2) + "-" + FUTURE),
        arguments(
            "version_0xcc, more behind a dot", false, "cc" + VALID.substring(2) + "." + FUTURE),
        arguments("version_0xff", false, "ff" + VALID.substring(2)),
        arguments("version_illegal_characters, first", false, ".0" + VALID.substring(2)),
        arguments("version_illegal_characters, second", false, "0." + VALID.substring(2)),
        arguments("version_too_long, 3", false, "0" + VALID),
        arguments("version_too_long, 4", false, "00" + VALID),
        arguments("version_too_short", false, VALID.substring(1)),
        arguments("trace_id_all_zero", false, header("0".repeat(32), SPAN, "01")),
        arguments(
            "trace_id_illegal_characters, first",
            false,
            header("." + TRACE.substring(1), SPAN, "01")),
        arguments(
            "trace_id_illegal_characters, last",
            false,
            header(TRACE.substring(1) + ".", SPAN, "01")),
        arguments("trace_id_too_long", false, header(TRACE + "3", SPAN, "01")),
        arguments("trace_id_too_short", false, header(TRACE.substring(1), SPAN, "01")),
        arguments("parent_id_all_zero", false, header(TRACE, "0".repeat(16), "01")),
        arguments(
            "parent_id_illegal_characters, first",
            false,
            header(TRACE, "." + SPAN.substring(1), "01")),
        arguments(
            "parent_id_illegal_characters, last",
            false,
            header(TRACE, SPAN.substring(1) + ".", "01")),
        arguments("parent_id_too_long", false, header(TRACE, SPAN + "7", "01")),
        arguments("parent_id_too_short", false, header(TRACE, SPAN.substring(1), "01")),
        arguments("trace_flags_illegal_characters, first", false, header(TRACE, SPAN, ".0")),
        arguments("trace_flags_illegal_characters, second", false, header(TRACE, SPAN, "0.")),
        arguments("trace_flags_too_long", false, header(TRACE, SPAN, "001")),
        arguments("trace_flags_too_short", false, header(TRACE, SPAN, "1")),
        arguments("ows_handling, space before", true, " " + VALID),
        arguments("ows_handling, tab before", true, "\t" + VALID),
        arguments("ows_handling, space behind", true, VALID + " "),
        arguments("ows_handling, tab behind", true, VALID + "\t"),
        arguments("ows_handling, both around", true, "\t " + VALID + " \t"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("traceparents")
  void w3c_traceparent_isContinuedOnlyWhereValid(String name, boolean continued, String header) {
    TraceContext trace = TraceHeaders.w3c(List.of(header), null);
    if (continued) {
      assertThat(trace.traceId()).isEqualTo(TRACE);
      assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
    } else {
      assertThat(trace).isNull();
    }
  }

  @Test
  void w3c_traceparentDuplicated_isNone() {
    String other = "00-12345678901234567890123456789011-" + SPAN + "-01";
    assertThat(TraceHeaders.w3c(List.of(other, VALID), null)).isNull();
    assertThat(TraceHeaders.w3c(List.of(VALID, VALID), null)).isNull();
  }

  @Test
  void w3c_tracestateWithoutTraceparent_isNone() {
    assertThat(TraceHeaders.w3c(Collections.emptyList(), List.of("foo=1"))).isNull();
    assertThat(TraceHeaders.w3c(null, List.of("foo=1"))).isNull();
  }

  static List<Arguments> tracestates() {
    String key = "abcdefghijklmnopqrstuvwxyz0123456789_-*/";
    String value =
        IntStream.rangeClosed(' ', '~')
            .filter(c -> c != ',' && c != '=')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return List.of(
        arguments("missing", null, List.of()),
        arguments("included", "foo=1,bar=2", List.of("foo=1,bar=2")),
        arguments("empty_header", null, List.of("")),
        arguments("empty_header, second", "foo=1", List.of("foo=1", "")),
        arguments("empty_header, first", "foo=1", List.of("", "foo=1")),
        arguments(
            "multiple_headers_different_keys",
            "foo=1,bar=2,rojo=1,congo=2,baz=3",
            List.of("foo=1,bar=2", "rojo=1,congo=2", "baz=3")),
        arguments("duplicated_keys, same value", "foo=1", List.of("foo=1,foo=1")),
        arguments("duplicated_keys", "foo=1", List.of("foo=1,foo=2")),
        arguments("duplicated_keys, two headers", "foo=1", List.of("foo=1", "foo=2")),
        arguments("all_allowed_characters", key + "=" + value, List.of(key + "=" + value)),
        arguments(
            "all_allowed_characters, vendor",
            key + "@a-z0-9_-*/=" + value,
            List.of(key + "@a-z0-9_-*/=" + value)),
        arguments("ows_handling", "foo=1,bar=2,baz=3", List.of("foo=1 \t , \t bar=2, \t baz=3")),
        arguments("ows_handling, tabs", "foo=1,bar=2", List.of("\t foo=1\t \t,\t \tbar=2 \t")),
        arguments("ows_handling, a value's own", "foo=  1", List.of("foo=  1 ")),
        arguments("key_illegal_characters, space", null, List.of("foo =1")),
        arguments("key_illegal_characters, case", null, List.of("FOO=1")),
        arguments("key_illegal_characters, dot", null, List.of("foo.bar=1")),
        arguments("key_illegal_characters, none", null, List.of("=1,bar=2")),
        arguments("key_illegal_vendor_format, end", "foo@=1,bar=2", List.of("foo@=1,bar=2")),
        arguments("key_illegal_vendor_format, start", null, List.of("@foo=1,bar=2")),
        arguments("key_illegal_vendor_format, two", "foo@@bar=1", List.of("foo@@bar=1")),
        arguments("key_illegal_vendor_format, apart", "a@b@c=1", List.of("a@b@c=1")),
        arguments("member_count_limit, 32", members(32), List.of(members(32))),
        arguments("member_count_limit, 33", null, List.of(members(33))),
        arguments("member_count_limit, apart", null, List.of(members(32), "foo=1")),
        arguments(
            "key_length_limit, 256",
            state("foo", "z".repeat(256)),
            List.of("foo=1", "z".repeat(256) + "=1")),
        arguments("key_length_limit, 257", null, List.of("foo=1", "z".repeat(257) + "=1")),
        arguments(
            "value_length_limit, 256", "foo=" + "x".repeat(256), List.of("foo=" + "x".repeat(256))),
        arguments("value_length_limit, 257", null, List.of("foo=" + "x".repeat(257))),
        arguments("value_illegal_characters, equals", null, List.of("foo=bar=baz")),
        arguments("value_illegal_characters, empty", null, List.of("foo=,bar=3")),
        arguments("value_illegal_characters, tab", null, List.of("foo=a\tb")),
        arguments("value_illegal_characters, not ASCII", null, List.of("foo=\u00e9")),
        arguments("no member", null, List.of("foobarbaz")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tracestates")
  void traceState_anyFields_isWhatCalleesAreToldAndTheTraceIsContinued(
      String name, String expected, List<String> fields) {
    TraceContext trace = TraceHeaders.w3c(List.of(VALID), fields);
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.traceState()).isEqualTo(expected);
  }

  @Test
  void traceState_longerThan512Characters_losesLongMembersFirstAndThenTheLast() {
    String large = "large=" + "x".repeat(200);
    List<String> small =
        IntStream.range(0, 6).mapToObj(i -> "m" + i + "=" + "y".repeat(97)).toList();
    String kept = String.join(",", small.subList(0, 5));

    assertThat(state(Stream.concat(Stream.of(large), small.subList(0, 5).stream()).toList()))
        .hasSize(504)
        .isEqualTo(kept);
    assertThat(state(small)).isEqualTo(kept);
    assertThat(state(List.of(large, small.get(0)))).isEqualTo(large + "," + small.get(0));
  }

  @Test
  void traceState_containerUsesItsListAgain_staysThatOfTheRequest() {
    List<String> fields = new ArrayList<>(List.of("foo=1"));
    TraceContext trace = TraceHeaders.w3c(List.of(VALID), fields);
    fields.clear();
    assertThat(trace.traceState()).isEqualTo("foo=1");
  }

  private static String state(List<String> members) {
    return TraceHeaders.w3c(List.of(VALID), List.of(String.join(",", members))).traceState();
  }

  private static String state(String... keys) {
    return Stream.of(keys).map(key -> key + "=1").collect(Collectors.joining(","));
  }

  private static String members(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "bar" + i + "=" + i)
        .collect(Collectors.joining(","));
  }

  private static String header(String trace, String span, String flags) {
    return "00-" + trace + "-" + span + "-" + flags;
  }
}
