package sun.net.www;

/** The headers of a request, its first line among them. */
public abstract class MessageHeader {
  /** The value of a header; null for none. */
  public abstract String findValue(String name);

  public abstract void set(String name, String value);

  public abstract void setIfNotSet(String name, String value);
}
