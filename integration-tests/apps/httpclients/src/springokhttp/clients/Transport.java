package clients;

import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.OkHttp3ClientHttpRequestFactory;

/** What Spring sends requests by: OkHttp. */
final class Transport {
  private static final OkHttpClient OK_HTTP =
      new OkHttpClient.Builder()
          .authenticator(
              (route, response) ->
                  response.request().header("Authorization") != null
                      ? null
                      : response
                          .request()
                          .newBuilder()
                          .header(
                              "Authorization",
                              okhttp3.Credentials.basic(
                                  Credentials.USER, Credentials.PASSWORD))
                          .build())
          .build();

  private Transport() {}

  /**
   * @param mode of which there is one, {@code okhttp}
   */
  static ClientHttpRequestFactory of(String mode, Order order) {
    return new OkHttp3ClientHttpRequestFactory(
        OK_HTTP
            .newBuilder()
            .readTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS)
            .build());
  }
}
