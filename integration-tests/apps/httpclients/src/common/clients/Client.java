package clients;

/**
 * An HTTP client, used as an application uses it. Its class has a public constructor without
 * parameters and is made once; what it keeps open it may keep until the JVM ends.
 */
public interface Client {
  /**
   * Sends what is ordered and reads all of the response.
   *
   * @param mode one of those that the table says the client has
   * @return the status and what the body says
   * @throws Exception what the client throws, as it throws it
   */
  Answer send(String mode, Order order) throws Exception;
}
