package io.vigia.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final String LOCAL = "127.0.0.1";
  private static final String ELSEWHERE = "192.0.2.7";

  private final Access withoutToken = new Access("vigia.internal", null);
  private final Access withToken = new Access("127.0.0.1", "s3cret");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:9797",
        "127.0.0.1:9797",
        "[::1]:9797",
        "[::1]",
        "10.0.0.8:80",
        "shop.localhost:9797",
        "vigia.internal:9797"
      })
  void local_ownName_isAdmitted(String host) throws Exception {
    assertThat(status(withoutToken, LOCAL, "host", host)).isZero();
    assertThat(status(withoutToken, "::1", "host", host)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "evil.example:9797", "localhost.evil.example", "127.0.0.1.evil.example",
        "", "1.2.3", "[::1].evil.example", "notlocalhost"
      })
  void local_nameOfSomebodyElse_isRefused(String host) throws Exception {
    assertThat(status(withoutToken, LOCAL, "host", host)).isEqualTo(403);
    assertThat(status(withToken, LOCAL, "host", host)).isEqualTo(401);
  }

  @Test
  void local_withoutHost_isAdmitted() throws Exception {
    assertThat(status(withoutToken, LOCAL)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-forwarded-for", "forwarded", "x-real-ip"})
  void proxyOnThisMachine_forACallerFromElsewhere_isRefused(String header) throws Exception {
    assertThat(status(withoutToken, LOCAL, "host", "localhost", header, ELSEWHERE)).isEqualTo(403);
  }

  @Test
  void elsewhere_withoutATokenToKnow_isRefused() throws Exception {
    assertThat(status(withoutToken, ELSEWHERE, "host", "localhost")).isEqualTo(403);
    assertThat(status(withoutToken, ELSEWHERE, "host", "localhost", "authorization", "Bearer "))
        .isEqualTo(403);
  }

  @Test
  void elsewhere_withTheToken_isAdmitted() throws Exception {
    assertThat(status(withToken, ELSEWHERE, "authorization", "Bearer s3cret")).isZero();
    assertThat(status(withToken, ELSEWHERE, "authorization", "bearer  s3cret")).isZero();
    assertThat(status(withToken, ELSEWHERE, "authorization", basic("anyone:s3cret"))).isZero();
    assertThat(status(withToken, LOCAL, "host", "evil.example", "authorization", "Bearer s3cret"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong",
        "Bearer",
        "Bearer s3cret2",
        "s3cret",
        "Digest s3cret",
        "Basic !",
        ""
      })
  void elsewhere_withAnythingElse_isRefused(String authorization) throws Exception {
    assertThat(status(withToken, ELSEWHERE, "authorization", authorization)).isEqualTo(401);
    assertThat(status(withToken, ELSEWHERE, "authorization", basic("s3cret:"))).isEqualTo(401);
  }

  private static String basic(String userAndPassword) {
    return "Basic "
        + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  /** That of the refusal, 0 where there is none. */
  private static int status(Access access, String peer, String... headers) throws Exception {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      byName.put(headers[i], headers[i + 1]);
    }
    @Nullable Response refusal =
        access.refusal(new Request("GET", "/", "", byName), InetAddress.getByName(peer));
    return refusal == null ? 0 : refusal.status();
  }
}
