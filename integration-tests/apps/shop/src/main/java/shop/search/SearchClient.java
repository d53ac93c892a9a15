package shop.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the search service. */
public final class SearchClient {
  private static final int TIMEOUT_MILLIS = 2000;

  private final String url;

  /** A client of the service at this base URL. */
  public SearchClient(String url) {
    this.url = url;
  }

  /** The ids of the items whose name contains {@code word}: one HTTP request. */
  public List<Integer> match(String word) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            new URL(url + "/match?q=" + URLEncoder.encode(word, "UTF-8")).openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      String ids = reader.readLine();
      return ids == null
          ? Collections.emptyList()
          : Arrays.stream(ids.split(",")).map(Integer::valueOf).collect(Collectors.toList());
    }
  }
}
