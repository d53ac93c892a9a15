package io.vigia.agent.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, tried on random ones; a repetition has the same texts at each run. */
class RedactionPropertiesTest {
  private static final Redaction LOCAL = Redaction.BUILT_IN;
  private static final Redaction THIRD_PARTIES = LOCAL.forThirdParties();

  /** What texts are put together from: what begins, divides and ends secrets, and parts of them. */
  private static final String[] PARTS = {
    "password",
    "key",
    "token",
    "cookie",
    "authorization",
    "sig",
    "author",
    "user",
    "a",
    "b c",
    "7",
    "=",
    ":",
    " = ",
    ": ",
    "==",
    "=>",
    "\"",
    "'",
    "\\",
    "\\\"",
    "\\\\",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    ",",
    ";",
    "; ",
    ", ",
    "&",
    "?",
    "|",
    "<",
    ">",
    "/",
    ".",
    "-",
    "_",
    "%",
    "%20",
    "%40",
    "#",
    "\n",
    " ",
    "\t",
    "://",
    "http://",
    "@",
    "a@b.cd",
    "null",
    "true",
    "Bearer ",
    "Basic ",
    "Digest ",
    "dXNlcjpwYXNz",
    "eyJhbGciOiJIUzI1NiJ9",
    ".e30.x",
    "-----BEGIN A-----",
    "-----END A-----",
    "4111111111111111",
    "4111 1111 1111 1111",
    "1763719445123",
    "10.1.2.3",
    "2001:db8::1",
    "::1",
    "jdbc:oracle:thin:",
    "scott/tiger@",
    "b:c@",
    "[Filtered]",
    "REDACTED:REDACTED@",
    "ü",
    "…"
  };

  @RepeatedTest(10)
  void text_redacted_comesBackItself(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, 1 + random.nextInt(12));
      String local = LOCAL.text(text);
      assertThat(LOCAL.text(local)).as("twice: %s", text).isEqualTo(local);
      String third = THIRD_PARTIES.text(text);
      assertThat(THIRD_PARTIES.text(third))
          .as("twice for third parties: %s", text)
          .isEqualTo(third);
      String url = LOCAL.url(text);
      assertThat(LOCAL.url(url)).as("twice as a URL: %s", text).isEqualTo(url);
      String jdbcUrl = LOCAL.jdbcUrl(text);
      assertThat(LOCAL.jdbcUrl(jdbcUrl)).as("twice as a JDBC URL: %s", text).isEqualTo(jdbcUrl);
    }
  }

  /** In each form the secret stands for @. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=@",
        "password: @",
        "DB_PASSWORD=@",
        "{\"password\":\"@\"}",
        "{\"a\":1,\"password\" : \"@\",\"b\":2}",
        "{\"message\":\"{\\\"password\\\":\\\"@\\\"}\"}",
        "{\"auth\":{\"user\":\"a\",\"pw\":\"@\"}}",
        "password='@'",
        "password=\"@\"",
        "User(password=@, name=a)",
        "User{password='@', name=a}",
        "GET /a?token=@&b=c",
        "GET /a?b=c&sig=@",
        "Authorization: Bearer @",
        "Authorization: Custom @",
        "authorization=Basic @",
        "curl -H 'Authorization: Bearer @' -v",
        "Cookie: a=@; b=@",
        "https://user:@@host/path",
        "redis://:@@host",
        "jdbc:oracle:thin:scott/@@host:1521:orcl",
        "jdbc:sqlserver://db;password=@;encrypt=true",
        "jdbc:mysql://db/shop?user=a&password=@",
        "-----BEGIN PRIVATE KEY-----\n@\n-----END PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9.@.@"
      })
  void text_withASecretInAnyForm_doesNotHoldIt(String form) {
    Random random = new Random(form.hashCode());
    for (int i = 0; i < 200; i++) {
      String secret = secret(random);
      int at = form.indexOf("@@") >= 0 ? form.indexOf("@@") : -1;
      String filled =
          at < 0
              ? form.replace("@", secret)
              : form.substring(0, at) + secret + form.substring(at + 1);
      String before = random.nextBoolean() ? "" : text(random, 3).replace("\"", "") + "\n";
      String after = random.nextBoolean() ? "" : "\n" + text(random, 3);
      assertThat(LOCAL.text(before + filled + after)).as(filled).doesNotContain(secret);
      assertThat(THIRD_PARTIES.text(before + filled + after)).as(filled).doesNotContain(secret);
      assertThat(LOCAL.jdbcUrl(filled)).as(filled).doesNotContain(secret);
      assertThat(LOCAL.url(filled)).as(filled).doesNotContain(secret);
    }
  }

  @Test
  void text_withACardNumberOfAnyLength_doesNotHoldIt() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String number = cardNumber(random, 13 + random.nextInt(7));
      String text = text(random, 3) + " " + number + " " + text(random, 3);
      assertThat(LOCAL.text(text)).as(text).doesNotContain(number);
    }
  }

  @Test
  void text_withANumberThatIsOneDigitOff_holdsIt() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String number = cardNumber(random, 13 + random.nextInt(7));
      char last = number.charAt(number.length() - 1);
      String wrong =
          number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
      assertThat(LOCAL.text("order " + wrong)).isEqualTo("order " + wrong);
    }
  }

  private static String text(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  /** Letters and digits, and in the midst of it what a password has and no form ends at. */
  private static String secret(Random random) {
    String letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    StringBuilder secret = new StringBuilder("Zq");
    int length = 6 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      secret.append(letters.charAt(random.nextInt(letters.length())));
    }
    return secret.insert(4, random.nextBoolean() ? "_" : "-").toString();
  }

  /** Begins with 2 to 6, as those of the card schemes do. */
  private static String cardNumber(Random random, int length) {
    StringBuilder number = new StringBuilder().append(2 + random.nextInt(5));
    while (number.length() < length - 1) {
      number.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return number.append((10 - sum % 10) % 10).toString();
  }
}
