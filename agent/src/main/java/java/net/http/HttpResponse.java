package java.net.http;

/** A response with its body, or with the head and what the body is read of. */
public interface HttpResponse<T> {
  int statusCode();
}
