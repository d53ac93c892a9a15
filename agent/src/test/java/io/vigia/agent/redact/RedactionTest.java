package io.vigia.agent.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods for texts of a kind, and the names of the user's own. */
class RedactionTest {
  private static final Redaction REDACTION = Redaction.BUILT_IN;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization",
        "Authorization",
        "cookie",
        "Cookie",
        "set-cookie",
        "x-api-key",
        "X-Api-Key",
        "x-forwarded-for",
        "X-Forwarded-For",
        "x-real-ip",
        "remote-addr",
        "forwarded",
        "Forwarded",
        "proxy-authorization",
        "x-csrf-token",
        "x-csrftoken",
        "x-xsrf-token",
        "X-Amz-Security-Token",
        "WWW-Authenticate",
        "x-session-id"
      })
  void header_secret_isFiltered(String name) {
    assertThat(REDACTION.header(name, "two words, and=more")).isEqualTo("[Filtered]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "Host", "x-forwarded-proto", "forwarded-by", "user-agent"})
  void header_other_isText(String name) {
    String harmless = "text/html; q=0.9";
    assertThat(REDACTION.header(name, harmless)).isSameAs(harmless);
    assertThat(REDACTION.header(name, "a password=b c")).isEqualTo("a password=[Filtered] c");
  }

  @Test
  void header_referer_isWithoutSecretsOfItsQuery() {
    assertThat(REDACTION.header("Referer", "https://a:b@shop.example/in?token=x&page=2"))
        .isEqualTo("https://REDACTED:REDACTED@shop.example/in?token=[Filtered]&page=2");
  }

  @ParameterizedTest
  @CsvSource({
    "/items/7, /items/7",
    "/items?page=2&sort=name, /items?page=2&sort=name",
    "/in?token=a;b:c)d\"e f?g&page=2, /in?token=[Filtered]&page=2",
    "/in?page=2&password=, /in?page=2&password=",
    "/in?password, /in?password",
    "/in?a=b&sig=x&b=c#sig=y, /in?a=b&sig=[Filtered]&b=c#sig=[Filtered]",
    "/cb#access_token=a&state=b, /cb#access_token=[Filtered]&state=b",
    "/in?next=/cb?token=a&b=c, /in?next=/cb?token=[Filtered]&b=c",
    "/in?X-Amz-Credential=a/b&AWSAccessKeyId=c, /in?X-Amz-Credential=[Filtered]&AWSAccessKeyId=[Filtered]",
    "/a;jsessionid=x?token=y, /a;jsessionid=[Filtered]?token=[Filtered]",
    "https://a:b@c.example/d?e=f, https://REDACTED:REDACTED@c.example/d?e=f",
    "/a?number=4111111111111111&b=eyJhbGciOiJIUzI1NiJ9.e30.x, /a?number=[Filtered]&b=[Filtered]",
  })
  void url_ofAnyForm_isWithoutItsSecrets(String url, String expected) {
    assertThat(REDACTION.url(url)).isEqualTo(expected);
    assertThat(REDACTION.url(expected)).isSameAs(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "page=2&sort=name, page=2&sort=name",
    "password=a b;c&user=bob, password=[Filtered]&user=bob",
    "sig=a&signature=b&Signature=c&signed=d, sig=[Filtered]&signature=[Filtered]&Signature=[Filtered]&signed=d",
    "=&=a&&password&password=, =&=a&&password&password=",
  })
  void query_ofAnyForm_isWithoutItsSecrets(String query, String expected) {
    assertThat(REDACTION.query(query)).isEqualTo(expected);
    assertThat(REDACTION.query(expected)).isSameAs(expected);
  }

  @Test
  void value_byItsKey_isFilteredOrText() {
    String harmless = "a, b";
    assertThat(REDACTION.value("sessionId", harmless)).isEqualTo("[Filtered]");
    assertThat(REDACTION.value("tenant", harmless)).isSameAs(harmless);
    assertThat(REDACTION.value("author", harmless)).isSameAs(harmless);
    assertThat(REDACTION.value("query", "token=x y")).isEqualTo("token=[Filtered] y");
    assertThat(REDACTION.value("", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlserver://db;password=two words;encrypt=true, jdbc:sqlserver://db;password=[Filtered];encrypt=true",
    "jdbc:h2:mem:shop;USER=sa;PASSWORD=file pw user pw, jdbc:h2:mem:shop;USER=sa;PASSWORD=[Filtered]",
    "jdbc:postgresql://a:b@db/shop?sslpassword=c, jdbc:postgresql://REDACTED:REDACTED@db/shop?sslpassword=[Filtered]",
    "jdbc:h2:mem:shop;USER=sa, jdbc:h2:mem:shop;USER=sa",
  })
  void jdbcUrl_ofAnyForm_isWithoutItsSecrets(String url, String expected) {
    assertThat(REDACTION.jdbcUrl(url)).isEqualTo(expected);
    assertThat(REDACTION.jdbcUrl(expected)).isSameAs(expected);
  }

  @Test
  void forThirdParties_anyMethod_hidesAddressesToo() {
    Redaction thirdParties = REDACTION.forThirdParties();
    assertThat(thirdParties.url("/a?to=bob%40example.com&token=x"))
        .isEqualTo("/a?to=[Filtered]&token=[Filtered]");
    assertThat(thirdParties.value("user", "bob@example.com")).isEqualTo("[Filtered]");
    assertThat(thirdParties.header("via", "1.1 192.0.2.7")).isEqualTo("1.1 [Filtered]");
    assertThat(thirdParties.jdbcUrl("jdbc:postgresql://192.0.2.7/shop"))
        .isEqualTo("jdbc:postgresql://[Filtered]/shop");
  }

  @ParameterizedTest
  @CsvSource({
    "iban=x IBAN: y user.iban=z, iban=[Filtered] IBAN: [Filtered] user.iban=[Filtered]",
    "ibans=x myiban=y, ibans=x myiban=y",
    "ssn=a ssn_last4=b myssn=c, ssn=[Filtered] ssn_last4=[Filtered] myssn=c",
    "taxId=a mytax=b tax=c, taxId=[Filtered] mytax=[Filtered] tax=[Filtered]",
    "a-mid-b=x a-mid=y, a-mid-b=[Filtered] a-mid=y",
    "größe=x GRÖSSE=y GRÖßE=z, größe=[Filtered] GRÖSSE=y GRÖßE=[Filtered]",
    "{\"iban\":\"x\"}, {\"iban\":\"[Filtered]\"}",
    "password=x apiKey=y, password=[Filtered] apiKey=[Filtered]",
  })
  void of_namesOfTheUser_addsToTheList(String text, String expected) {
    Redaction redaction =
        Redaction.of(Arrays.asList("IBAN", "ssn*", " *tax* ", "a*mid*b", "größe", ""));
    assertThat(redaction.text(text)).isEqualTo(expected);
    assertThat(redaction.forThirdParties().text(text)).isEqualTo(expected);
    assertThat(redaction.header("iban", "x")).isEqualTo("[Filtered]");
    assertThat(redaction.query("ssn1=x")).isEqualTo("ssn1=[Filtered]");
  }

  @Test
  void of_noNames_hasTheBuiltInList() {
    assertThat(Redaction.of(Collections.emptyList()).text("password=x"))
        .isEqualTo("password=[Filtered]");
    assertThat(Redaction.of(Collections.singletonList("")).text("a=x password=y"))
        .isEqualTo("a=x password=[Filtered]");
  }
}
