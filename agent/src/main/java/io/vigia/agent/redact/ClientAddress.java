package io.vigia.agent.redact;

/** The IP address of a client, shortened so that it tells the network but not the person. */
public final class ClientAddress {
  private ClientAddress() {}

  /**
   * IPv4 to its first 24 bits ({@code 203.0.113.0}), IPv6 to its first 48 ({@code
   * 2001:db8:85a3::}), an IPv4 address in IPv6 form as IPv4. A port, brackets and a zone are left
   * out; what is no address is {@link Redaction#FILTERED}.
   */
  public static String shorten(String address) {
    int end4 = Addresses.endOf4(address, 0);
    if (end4 == address.length() || end4 > 0 && address.charAt(end4) == ':') {
      return address.substring(0, address.lastIndexOf('.', end4)) + ".0";
    }
    int start = address.startsWith("[") ? 1 : 0;
    int bracket = start == 1 ? address.indexOf(']') : -1;
    int zone = address.indexOf('%');
    int end = zone > 0 ? zone : bracket > 0 ? bracket : address.length();
    int[] groups = Addresses.groups(address, start, end);
    if (groups == null) {
      return Redaction.FILTERED;
    }
    return isOf4(groups)
        ? (groups[6] >> 8) + "." + (groups[6] & 0xff) + "." + (groups[7] >> 8) + ".0"
        : prefix(groups);
  }

  /** {@code ::ffff:203.0.113.7}. */
  private static boolean isOf4(int[] groups) {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == 0xffff;
  }

  private static String prefix(int[] groups) {
    int count = 3;
    while (count > 0 && groups[count - 1] == 0) {
      count--;
    }
    StringBuilder text = new StringBuilder("::".length() + 3 * 5);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.append("::").toString();
  }
}
