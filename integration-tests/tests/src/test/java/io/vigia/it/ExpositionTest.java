package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {
  private static final String TEXT =
      """
      # HELP http_seconds Requests, "quoted".
      # TYPE http_seconds histogram
      http_seconds_bucket{application="a",le="0.5"} 1
      http_seconds_bucket{application="a",le="+Inf"} 3
      http_seconds_sum{application="a"} 1.5
      http_seconds_count{application="a"} 3
      # HELP odd_total Odd \\\\ things.
      # TYPE odd_total counter
      odd_total{application="a",name="quote \\" slash \\\\ line\\n"} 2.0E3
      """;

  private static final String OPEN =
      """
      # TYPE http_seconds histogram
      http_seconds_bucket{le="0.5"} 1 # {trace_id="abc"} 0.2 1700000000.5
      http_seconds_bucket{le="+Inf"} 3
      http_seconds_sum 1.5
      http_seconds_count 3
      # TYPE odd counter
      odd_total 2
      # EOF
      """;

  @Test
  void value_text_isThatOfExactlyTheseLabels() {
    Scrape scrape = Scrape.text(TEXT);

    assertThat(scrape.value("http_seconds_count")).isEqualTo(3);
    assertThat(scrape.value("odd_total", "name", "quote \" slash \\ line\n")).isEqualTo(2000);
    assertThat(scrape.value("odd_total")).isZero();
    assertThat(scrape.sum("http_seconds_bucket")).isEqualTo(4);
    assertThat(scrape.application()).isEqualTo("a");
  }

  @Test
  void value_openMetrics_isRead() {
    Scrape scrape = Scrape.openMetrics(OPEN);

    assertThat(scrape.value("http_seconds_bucket", "le", "0.5")).isEqualTo(1);
    assertThat(scrape.value("odd_total")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no_type 1\n",
        "# TYPE a gauge\na 1",
        "# TYPE a gauge\na 1\na 2\n",
        "# TYPE a gauge\n# TYPE a gauge\na 1\n",
        "# TYPE a gauge\na{x=\"1\",x=\"2\"} 1\n",
        "# TYPE a gauge\na{x=\"\\t\"} 1\n",
        "# TYPE a gauge\na{x=\"1} 1\n",
        "# TYPE a gauge\na one\n",
        "# TYPE a gauge\na  1\n",
        "# TYPE a gauge\nb 1\n",
        "# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\na{x=\"1\"} 1\n",
        "# TYPE a gauge\na 1 # {trace_id=\"b\"} 1\n",
        "# TYPE a gauge\n\na 1\n",
        "# TYPE a gauge\na 1\n# EOF\n",
        "# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_sum 1\na_count 3\n",
        "# TYPE a histogram\na_bucket{le=\"1\"} 3\na_bucket{le=\"+Inf\"} 2\na_sum 1\na_count 2\n",
        "# TYPE a histogram\na_bucket{le=\"1\"} 2\na_sum 1\na_count 2\n",
      })
  void text_wrong_isAnError(String body) {
    assertThatThrownBy(() -> Scrape.text(body)).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# TYPE a gauge\na 1\n",
        "# TYPE a counter\na 1\n# EOF\n",
        "# TYPE a gauge\na 1\n# EOF\n# EOF\n",
        "# TYPE a_total counter\na_total 1\n# EOF\n",
        "# TYPE a gauge\na 1 # {trace_id=\"b\"} 1\n# EOF\n",
        "# TYPE a counter\na_total 1 # {} \n# EOF\n",
      })
  void openMetrics_wrong_isAnError(String body) {
    assertThatThrownBy(() -> Scrape.openMetrics(body)).isInstanceOf(AssertionError.class);
  }
}
