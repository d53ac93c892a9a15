package clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp; the modes are its two ways to send a call, and the first call that waits in a queue. */
public final class OkHttp implements Client {
  private static final int PATIENCE_SECONDS = 20;

  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .authenticator(
              (route, response) ->
                  response.request().header("Authorization") == null
                      ? response
                          .request()
                          .newBuilder()
                          .header("Authorization", okhttp3.Credentials.basic(Credentials.USER, Credentials.PASSWORD))
                          .build()
                      : null)
          .build();

  private final Map<String, Request> kept = new ConcurrentHashMap<>();
  private final Cache cache;

  public OkHttp() throws IOException {
    File folder = Files.createTempDirectory("okhttp").toFile();
    folder.deleteOnExit();
    cache = new Cache(folder, 1_000_000);
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    Request request = request(mode, order);
    OkHttpClient configured = configured(order);
    if (order.has("rejected")) {
      ExecutorService closed = Executors.newCachedThreadPool();
      closed.shutdown();
      configured = configured.newBuilder().dispatcher(new Dispatcher(closed)).build();
    }
    Call call = configured.newCall(request);
    return mode.equals("execute") ? execute(call, order) : enqueue(call, order);
  }

  private Request request(String mode, Order order) {
    String key = mode + order.url;
    Request request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      Request.Builder builder =
          new Request.Builder()
              .url(order.url)
              .method(
                  order.method,
                  order.body() == null
                      ? null
                      : RequestBody.create(MediaType.parse("text/plain"), order.body()));
      order.headers().forEach(builder::header);
      request = builder.build();
    }
    if (order.has("kept")) {
      kept.put(key, request);
    }
    return request;
  }

  private OkHttpClient configured(Order order) {
    OkHttpClient.Builder builder = client.newBuilder();
    builder.connectTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS);
    builder.readTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS);
    if (order.has("cached")) {
      builder.cache(cache);
    }
    if (order.has("intercepted")) {
      builder.addInterceptor(interceptor(order));
    }
    if (order.has("signed")) {
      builder.addNetworkInterceptor(
          chain ->
              chain.proceed(
                  chain.request().newBuilder().header("traceparent", order.get("signed")).build()));
    }
    return builder.build();
  }

  private Interceptor interceptor(Order order) {
    switch (order.get("intercepted")) {
      case "throwing":
        return chain -> {
          throw new IllegalStateException("of the interceptor");
        };
      case "twice":
        return chain -> {
          chain.proceed(chain.request()).body().close();
          return chain.proceed(chain.request());
        };
      case "nested":
        return chain -> {
          client.newCall(new Request.Builder().url(order.url).build()).execute().body().close();
          return chain.proceed(chain.request());
        };
      default:
        throw new IllegalArgumentException(order.get("intercepted"));
    }
  }

  private static Answer execute(Call call, Order order) throws Exception {
    if (order.has("cancel")) {
      Cancelling.soon(order, call::cancel);
    }
    try (Response response = call.execute()) {
      return answer(response);
    }
  }

  private static Answer enqueue(Call call, Order order) throws Exception {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call answered, Response response) throws IOException {
            try (Response closed = response) {
              answer.complete(answer(closed));
            }
          }

          @Override
          public void onFailure(Call failed, IOException thrown) {
            answer.completeExceptionally(
                String.valueOf(thrown.getMessage()).startsWith("canceled due to")
                    ? ofInterceptor(thrown)
                    : thrown);
          }
        });
    if (order.has("cancel")) {
      Cancelling.soon(order, call::cancel);
    }
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** What it has thrown is told so: as suppressed, or since 5 as the cause. */
  private static Throwable ofInterceptor(IOException thrown) {
    return thrown.getCause() == null ? thrown.getSuppressed()[0] : thrown.getCause();
  }

  private static Answer answer(Response response) throws IOException {
    return new Answer(response.code(), response.body().string());
  }
}
