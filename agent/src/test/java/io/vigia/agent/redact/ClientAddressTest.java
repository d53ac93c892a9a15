package io.vigia.agent.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, 203.0.113.0",
    "203.0.113.0, 203.0.113.0",
    "203.0.113.77:51234, 203.0.113.0",
    "127.0.0.1, 127.0.0.0",
    "255.255.255.255, 255.255.255.0",
    "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3::",
    "2001:0DB8:85a3:0000:0000:8a2e:0370:7334, 2001:db8:85a3::",
    "2001:db8::1, 2001:db8::",
    "2001::1, 2001::",
    "2001:0:1:2:3:4:5:6, 2001:0:1::",
    "[2001:db8:85a3::1]:51234, 2001:db8:85a3::",
    "[2001:db8:85a3::1], 2001:db8:85a3::",
    "fe80::1%eth0, fe80::",
    "[fe80::1%eth0]:80, fe80::",
    "::1, ::",
    "::, ::",
    "::2:3:4:5:6:7:8, 0:2:3::",
    "1:2:3:4:5:6:7::, 1:2:3::",
    "::ffff:203.0.113.77, 203.0.113.0",
    "::ffff:cb00:714d, 203.0.113.0",
    "0:0:0:0:0:ffff:203.0.113.77, 203.0.113.0",
    "64:ff9b::203.0.113.77, 64:ff9b::",
  })
  void shorten_address_isItsNetwork(String address, String expected) {
    assertThat(ClientAddress.shorten(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "' '",
    "-",
    "unknown",
    "client.example",
    "203.0.113",
    "203.0.113.256",
    "203.0.113.77.1",
    "203.0.113.77x",
    "'203.0.113.77, 10.0.0.1'",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1::2::3",
    ":::",
    ":",
    "1:",
    ":1",
    "12345::",
    "g::",
    "[",
    "[]",
    "::1]",
    "%",
    "::203.0.113",
    "1:2:3:4:5:6:7::8",
    "1:2:3:4:5:6:7:203.0.113.77"
  })
  void shorten_noAddress_isFiltered(String text) {
    assertThat(ClientAddress.shorten(text)).isEqualTo("[Filtered]");
  }
}
