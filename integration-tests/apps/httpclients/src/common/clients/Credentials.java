package clients;

import java.net.Authenticator;
import java.net.PasswordAuthentication;

/** What the server asks for. */
public final class Credentials extends Authenticator {
  public static final String USER = "joe";
  public static final String PASSWORD = "secret";

  /** Those that clients of the JDK take where they are given none. */
  public static void byDefault() {
    Authenticator.setDefault(new Credentials());
  }

  @Override
  protected PasswordAuthentication getPasswordAuthentication() {
    return new PasswordAuthentication(USER, PASSWORD.toCharArray());
  }
}
