package io.vigia.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
  private static final String PROMETHEUS_2 =
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
          + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  private static final String PROMETHEUS_3 =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "application/openmetrics-text;version=0.0.1;q=0.5,"
          + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
          + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";
  private static final String NATIVE_HISTOGRAMS =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;"
          + "q=0.7,"
          + PROMETHEUS_3;

  @Test
  void openMetrics_whatPrometheusSends_isTrue() {
    assertThat(Accepted.openMetrics(PROMETHEUS_2)).isTrue();
    assertThat(Accepted.openMetrics(PROMETHEUS_3)).isTrue();
    assertThat(Accepted.openMetrics(NATIVE_HISTOGRAMS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/openmetrics-text | true",
        "Application/OpenMetrics-Text; Version=\"1.0.0\" | true",
        "application/openmetrics-text;q=0.5, text/plain;q=0.5 | true",
        "application/openmetrics-text;q=0.4, text/plain;q=0.5 | false",
        "application/openmetrics-text;q=0 | false",
        "application/openmetrics-text;q=0.000 | false",
        "application/openmetrics-text;q=x | false",
        "application/openmetrics-text;version=0.0.1 | false",
        "application/openmetrics-text;version=2.0.0 | false",
        "text/plain | false",
        "*/* | false",
        "application/* | false",
        "text/html,application/xhtml+xml,*/*;q=0.8 | false",
        ",;q=,= | false"
      })
  void openMetrics_anyHeader_isTrueWhereItIsAskedFor(String accept, boolean isAskedFor) {
    assertThat(Accepted.openMetrics(accept)).isEqualTo(isAskedFor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "deflate, GZIP;q=0.1 | true",
        "* | true",
        "gzip;q=0 | false",
        "*;q=1, gzip;q=0 | false",
        "*;q=0 | false",
        "gzip;q=1, *;q=0 | true",
        "identity | false",
        "xgzip | false"
      })
  void gzip_anyHeader_isTrueWhereItIsAdmitted(String acceptEncoding, boolean isAdmitted) {
    assertThat(Accepted.gzip(acceptEncoding)).isEqualTo(isAdmitted);
  }

  @Test
  void noHeader_admitsNeither() {
    assertThat(Accepted.gzip(null)).isFalse();
    assertThat(Accepted.openMetrics(null)).isFalse();
  }
}
