package io.vigia.agent.endpoint;

import io.vigia.agent.alert.Alerts;
import io.vigia.agent.errors.ErrorGroups;
import io.vigia.agent.health.Health;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Scrape;
import io.vigia.agent.telemetry.statements.Statements;
import io.vigia.agent.util.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Every path that the port answers, and who may ask for it. */
public final class Site {
  private final Access access;

  /** For every caller: a scraper and a probe have neither a token nor this machine's address. */
  private final Map<String, Route> open = new HashMap<>();

  /** In place of open ones, for who may see everything. */
  private final Map<String, Route> detailed = new HashMap<>();

  private final Map<String, Route> guarded = new HashMap<>();
  private final AtomicBoolean failed = new AtomicBoolean();

  Site(Access access) {
    this.access = access;
  }

  /**
   * The site of a service.
   *
   * @param host the name or address that the port listens on
   * @param token what callers from elsewhere must send to see the page; null where they may not
   * @param version the agent's own
   */
  public static Site of(
      String host,
      @Nullable String token,
      String service,
      String version,
      Meters meters,
      Scrape scrape,
      Health health,
      Statements statements,
      ErrorGroups errors,
      Alerts alerts) {
    Site site = new Site(new Access(host, token));
    site.open("/metrics", new MetricsRoute(scrape));
    site.open("/health", new HealthRoute(health, false));
    site.detailed.put("/health", new HealthRoute(health, true));
    for (String path : new String[] {"/health/live", "/livez", "/-/healthy"}) {
      site.open(path, new ProbeRoute(health::live));
    }
    for (String path : new String[] {"/health/ready", "/readyz"}) {
      site.open(path, new ProbeRoute(health::ready));
    }
    site.open("/health/started", new ProbeRoute(health::started));
    site.guarded("/api/v1/live", new LiveRoute(service, version, meters, health));
    site.guarded("/api/v1/statements", new StatementsRoute(statements));
    site.guarded("/api/v1/alerts", new AlertsRoute(alerts));
    site.guarded("/api/v1/findings", new FindingsRoute(statements));
    site.guarded("/api/v1/errors", new ErrorsRoute(errors));
    for (Map.Entry<String, Route> file : PageRoute.all().entrySet()) {
      site.guarded(file.getKey(), file.getValue());
    }
    return site;
  }

  void open(String path, Route route) {
    open.put(path, route);
  }

  void guarded(String path, Route route) {
    guarded.put(path, route);
  }

  /**
   * The answer to {@code request}, sent from {@code peer}; whatever goes wrong is an answer too.
   */
  Response answer(Request request, InetAddress peer) {
    try {
      return route(request, peer).answer(request);
    } catch (Refusal refusal) {
      return refusal.response();
    } catch (IOException | RuntimeException | Error thrown) {
      if (failed.compareAndSet(false, true)) {
        Log.warn(request.path() + " on the port failed", thrown);
      }
      return Response.text(500, "this failed inside Vigia; the application is not concerned");
    }
  }

  private Route route(Request request, InetAddress peer) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return r -> Response.text(405, "only GET and HEAD").with("Allow", "GET, HEAD");
    }
    Route route = open.get(request.path());
    Route more = detailed.get(request.path());
    if (route != null && more == null) {
      return route;
    }
    Response refusal = access.refusal(request, peer);
    if (route != null && more != null) {
      return refusal == null ? more : route;
    }
    if (refusal != null) {
      return r -> refusal;
    }
    return guarded.getOrDefault(
        request.path(), r -> Response.text(404, "no such path; see / and /metrics and /health"));
  }
}
