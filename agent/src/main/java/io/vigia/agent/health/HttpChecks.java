package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The dependencies that {@code vigia.health.http.<name>} names: 2xx or 3xx is an answer. */
public final class HttpChecks implements Supplier<List<Check>> {
  private static final int TIMEOUT_MILLIS = 1_000;

  private final List<Check> all = new ArrayList<>();

  /** Checks of these URLs, by the names of their components. */
  public HttpChecks(Dependencies dependencies, Map<String, URL> urls) {
    urls.forEach((name, url) -> all.add(new Http(dependencies.seen(name), url)));
  }

  @Override
  public List<Check> get() {
    return all;
  }

  private static final class Http implements Check {
    private final Dependency component;
    private final URL url;

    Http(Dependency component, URL url) {
      this.component = component;
      this.url = url;
    }

    @Override
    public Object key() {
      return this;
    }

    @Override
    public Dependency component() {
      return component;
    }

    @Override
    public boolean ask() throws IOException, CheckFailedException {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      try {
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "vigia");
        int status = connection.getResponseCode();
        if (status < 200 || status >= 400) {
          throw new CheckFailedException("status " + status);
        }
        return true;
      } finally {
        connection.disconnect();
      }
    }
  }
}
