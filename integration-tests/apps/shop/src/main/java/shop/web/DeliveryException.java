package shop.web;

/** No courier could be asked. */
final class DeliveryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DeliveryException(String message) {
    super(message);
  }
}
