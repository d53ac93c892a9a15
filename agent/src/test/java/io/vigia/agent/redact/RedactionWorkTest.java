package io.vigia.agent.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What redaction costs: characters looked at on hostile texts, bytes allocated on harmless ones.
 */
class RedactionWorkTest {
  private static final int MEGABYTE = 1 << 20;

  private static final SecretKeys KEYS = new SecretKeys(List.of("*iban*", "a*b*c*d", "pin"));

  /** Repeated up to the length of the text. */
  static List<String> shapes() {
    return Arrays.asList(
        "7",
        "4111111111111111 ",
        "4111-",
        "411 111 ",
        "1.1.1.1",
        "1:",
        "::",
        "f::",
        "a1:",
        "=",
        ":",
        "= ",
        "key=",
        "key= ",
        "key=,",
        "key:",
        "key=\n",
        "key=\"",
        "\"key\":\"",
        "key={",
        "\"key\":{",
        "\"key\":[\"",
        "key=[",
        "key=[]",
        "key={}",
        "key=null,",
        "{",
        "[",
        "}",
        ")",
        ",",
        ",a",
        ",a]",
        "&a",
        "a,",
        "\"",
        "'",
        "\\",
        "\\\"",
        "\\\"key\\\":\\\"",
        "\"key\\\":",
        "\":",
        "\" :",
        "key=\\",
        "key=\\\"",
        "key='it''s''",
        "key=a;",
        "key=a\"",
        "key=a\"a",
        "token",
        "author",
        "authorcardinality",
        "x-token",
        "monkey=",
        "author:",
        "a.b.Key:",
        "%",
        "%20",
        "key%5B",
        "k]",
        "a[",
        "eyJ",
        "eyJ ",
        "-eyJ",
        "eyJa.",
        "Bearer ",
        "Bearer a",
        "basic Zm9vOmJhcg==",
        "Basic Zm9v ",
        "authorization: Bearer ",
        "authorization: a ",
        "authorization:a b=c,",
        "authorization: digest a=\"",
        "cookie: a=b; ",
        "cookie=;a=",
        "-",
        "-----",
        "-----BEGIN ",
        "-----BEGIN A-----",
        "-----BEGIN A-----x-----END A-----",
        "-----END ",
        "://",
        "a://",
        "a://b:c",
        "a://b:c/",
        "a://b:c@",
        "a://b:c/@",
        "a://b:c/@ ",
        "a://b@/",
        "@",
        "a@",
        "a@b.",
        "a@b.cd",
        "%40",
        "oracle:thin:",
        "oracle:thin:a/b",
        "jdbc:oracle:thin:a/b@ ",
        "?sig=",
        "&sig=&",
        "?",
        "#",
        "a.",
        "\n",
        " ",
        "\t",
        "ü",
        "\ud83d\ude00",
        "\u0000",
        "ſ",
        "K");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "4111-",
        "1:",
        "=",
        "key=",
        "key= ",
        "key=,",
        "\"key\":\"",
        "\\\"key\\\":\\\"",
        "{",
        "\"",
        "token",
        "eyJ",
        "Bearer a",
        "-----BEGIN ",
        "a://b:c",
        "oracle:thin:",
        "a@b.",
        "{\"a\":"
      })
  void redact_megabyteOfAShape_looksAtEachCharacterAFewTimes(String shape) {
    looks(new TextScan(KEYS, false, Runs.TEXT), repeated(shape, MEGABYTE), 16);
    looks(new TextScan(KEYS, true, Runs.TEXT), repeated(shape, MEGABYTE), 80);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void redact_twiceTheText_looksAtTwiceTheCharacters(String shape) {
    for (boolean isForThirdParties : new boolean[] {false, true}) {
      for (Runs runs : new Runs[] {Runs.TEXT, Runs.QUERY, Runs.JDBC}) {
        TextScan scan = new TextScan(KEYS, isForThirdParties, runs);
        long once = looks(scan, repeated(shape, 5_000), 80);
        long twice = looks(scan, repeated(shape, 10_000), 80);
        assertThat(twice).isLessThanOrEqualTo(2 * once + 2_000);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void redact_hostileTextInAnyMethod_throwsNothing(String shape) {
    for (String text : new String[] {repeated(shape, 2_000), "key=\"" + repeated(shape, 2_000)}) {
      for (Redaction redaction :
          new Redaction[] {Redaction.BUILT_IN, Redaction.BUILT_IN.forThirdParties()}) {
        for (UnaryOperator<String> method : methods(redaction)) {
          assertThatCode(() -> method.apply(text)).doesNotThrowAnyException();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T10:15:30.123Z  INFO 4711 --- [nio-8080-exec-1] c.e.shop.ItemController : found 12 items",
        "GET http://shop.example:8080/items/7?page=2&sort=name took 12 ms, trace_id=4bf92f3577b34da6a3ce929d0e0e4736",
        "{\"id\":1763719445123,\"name\":\"a\",\"author\":\"b\",\"tags\":[\"c\"],\"ok\":true}",
        "at com.example.AuthFilter.doFilter(AuthFilter.java:42) order 1234 5678 9012 3456",
        "Basic authentication, Bearer token, KeyJson, -----BEGIN, token=, password=null"
      })
  void text_withNothingToTakeOut_allocatesNothing(String text) {
    Redaction thirdParties = Redaction.BUILT_IN.forThirdParties();
    long before = 0;
    for (int i = 0; i < 2_000; i++) { // the first calls load classes
      before = i == 1_000 ? allocated() : before;
      Redaction.BUILT_IN.text(text);
      Redaction.BUILT_IN.url(text);
      Redaction.BUILT_IN.value("user", text);
      Redaction.BUILT_IN.header("accept", text);
      thirdParties.text(text);
    }
    assertThat(allocated() - before).isLessThan(1_000);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static long looks(TextScan scan, String text, int mostPerCharacter) {
    CountedText counted = new CountedText(text, (long) mostPerCharacter * text.length());
    scan.redact(counted);
    return counted.looks;
  }

  private static String repeated(String shape, int length) {
    return String.join("", Collections.nCopies(length / shape.length() + 1, shape))
        .substring(0, length);
  }

  private static List<UnaryOperator<String>> methods(Redaction redaction) {
    return Arrays.asList(
        redaction::text,
        redaction::url,
        redaction::query,
        redaction::jdbcUrl,
        text -> redaction.value(text, text),
        text -> redaction.header(text, text),
        ClientAddress::shorten);
  }
}
