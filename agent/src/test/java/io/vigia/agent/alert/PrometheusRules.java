package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.Locale;

/**
 * The rules for Prometheus, written from the table of the built-in ones. What an alert clears at is
 * in its expression: from there on up it holds while the alert fires.
 */
final class PrometheusRules {
  private static final String APPLICATION = "application";

  private final StringBuilder text = new StringBuilder();
  private final boolean annotated;

  private PrometheusRules(boolean annotated) {
    this.annotated = annotated;
  }

  /**
   * The file.
   *
   * @param annotated false where only labels are to be compared
   */
  static String file(boolean annotated) {
    PrometheusRules rules = new PrometheusRules(annotated);
    rules.line(0, "# The same alerts as Vigia evaluates itself, for those who have Prometheus.");
    rules.line(0, "# Needs Prometheus 2.42 or later, and a scrape every 15 seconds or more often.");
    rules.line(0, "groups:");
    rules.recordings();
    for (Rule rule : Rule.values()) {
      rules.alert(rule);
    }
    rules.targetDown();
    return rules.text.toString();
  }

  private void recordings() {
    line(0, "- name: vigia");
    line(2, "interval: 15s");
    line(2, "rules:");
    record("application:http_server_requests:rate5m", "http_server_requests_seconds_count[5m]");
    record("application:http_server_errors:rate5m", "vigia_http_server_errors_total[5m]");
    line(2, "- record: application:http_server_error_ratio:rate5m");
    line(
        4,
        "expr: application:http_server_errors:rate5m"
            + " / (application:http_server_requests:rate5m > 0)");
    line(2, "- record: application:http_server_requests:p99_5m");
    line(
        4,
        "expr: histogram_quantile(0.99, sum by (application, le)"
            + " (rate(http_server_requests_seconds_bucket[5m])))");
  }

  private void record(String name, String range) {
    line(2, "- record: " + name);
    line(4, "expr: sum by (application) (rate(" + range + "))");
  }

  private void alert(Rule rule) {
    line(2, "- alert: " + rule.alertName);
    line(4, "expr: |");
    switch (rule) {
      case ERROR_RATE:
        expression(
            rule,
            "application:http_server_error_ratio:rate5m > "
                + number(rule.threshold)
                + " and application:http_server_errors:rate5m * 300 >= "
                + Rule.MIN_ERRORS,
            "application:http_server_error_ratio:rate5m >= " + number(rule.clearThreshold),
            APPLICATION);
        break;
      case LATENCY_P99:
        expression(
            rule,
            "application:http_server_requests:p99_5m > "
                + number(rule.threshold)
                + " and application:http_server_requests:rate5m * 300 >= "
                + Rule.MIN_REQUESTS,
            "application:http_server_requests:p99_5m >= " + number(rule.clearThreshold),
            APPLICATION);
        break;
      case SERVER_ERRORS:
        String errors = "sum by (application) (increase(vigia_http_server_errors_total[1m]))";
        expression(
            rule,
            errors + " > " + number(rule.threshold),
            errors + " > " + number(rule.clearThreshold),
            APPLICATION);
        break;
      case LOG_ERRORS:
        String records = "sum by (application) (increase(vigia_log_errors_total[1m]))";
        expression(
            rule,
            records + " >= " + number(rule.threshold),
            records + " > " + number(rule.clearThreshold),
            APPLICATION);
        break;
      case DISK:
        share(rule, "1 - disk_free_bytes / (disk_total_bytes > 0)", "application, instance, path");
        break;
      case MEMORY:
        share(
            rule,
            "jvm_memory_usage_after_gc{area=\"heap\",pool=\"long-lived\"}",
            "application, instance");
        break;
      default:
        line(6, "vigia_health_status == 0");
    }
    times(rule.pendingSeconds(), rule.clearingSeconds());
    line(4, "labels: {severity: " + rule.severity.label + "}");
    annotations(rule);
  }

  private void share(Rule rule, String value, String on) {
    expression(
        rule,
        value + " > " + number(rule.threshold),
        value + " >= " + number(rule.clearThreshold),
        on);
  }

  private void expression(Rule rule, String fires, String holds, String on) {
    line(6, "(" + fires + ")");
    line(6, "or");
    line(6, "(" + holds);
    line(
        6,
        "  and on ("
            + on
            + ") ALERTS{alertname=\""
            + rule.alertName
            + "\",alertstate=\"firing\"})");
  }

  private void times(int pending, int clearing) {
    if (pending > 0) {
      line(4, "for: " + pending + "s");
    }
    if (clearing > 0) {
      line(4, "keep_firing_for: " + clearing + "s");
    }
  }

  private void annotations(Rule rule) {
    if (annotated) {
      line(4, "annotations:");
      line(6, "summary: \"" + summary(rule) + "\"");
      line(6, "runbook: \"docs/runbook.md#" + rule.key + "\"");
    }
  }

  private static String summary(Rule rule) {
    String application = "{{ $labels.application }}: ";
    switch (rule) {
      case ERROR_RATE:
        return application + "{{ $value | humanizePercentage }} of requests fail with 5xx (5m)";
      case LATENCY_P99:
        return application + "p99 {{ $value | humanizeDuration }}";
      case SERVER_ERRORS:
        return application + "{{ $value | humanize }} responses with 5xx in 1m";
      case LOG_ERRORS:
        return application + "{{ $value | humanize }} ERROR records in 1m";
      case DISK:
        return "{{ $labels.instance }}: {{ $labels.path }} {{ $value | humanizePercentage }} full";
      case MEMORY:
        return "{{ $labels.instance }}: heap {{ $value | humanizePercentage }} full";
      default:
        return application + "{{ $labels.component }} is in error";
    }
  }

  /** What nobody can tell of itself. */
  private void targetDown() {
    line(2, "- alert: VigiaTargetDown");
    line(4, "expr: up{job=~\".*vigia.*\"} == 0");
    line(4, "for: 60s");
    line(4, "labels: {severity: critical}");
    if (annotated) {
      line(4, "annotations:");
      line(6, "summary: \"{{ $labels.instance }} does not answer\"");
      line(6, "runbook: \"docs/runbook.md#target-down\"");
    }
  }

  private static String number(double value) {
    String number = String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }

  private void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }
}
