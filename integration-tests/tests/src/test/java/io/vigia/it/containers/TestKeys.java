package io.vigia.it.containers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vigia.it.Build;
import io.vigia.it.Jdk;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A certificate for a server of the tests, and a client that trusts any. */
public final class TestKeys {
  private TestKeys() {}

  /** A PKCS #12 file with a key for localhost; its password is {@code changeit}. */
  public static Path make() throws IOException, InterruptedException {
    Path file = Build.emptyFolder("keys").resolve("keys.p12");
    String options =
        "-genkeypair -alias test -keyalg RSA -keysize 2048 -dname CN=localhost -ext san=dns:localhost"
            + " -validity 2 -storetype PKCS12 -storepass changeit -keypass changeit -keystore";
    ProcessBuilder keytool =
        new ProcessBuilder((Jdk.running().program("keytool") + " " + options).split(" "));
    keytool.command().add(file.toString());
    // What older JDKs can read, whichever JDK makes it.
    keytool.command().add("-J-Dkeystore.pkcs12.legacy");
    keytool.environment().putAll(Map.of("LC_ALL", "C"));
    Process process = keytool.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return file;
  }

  /** That of a server with the key of {@link #make}. */
  public static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(KeyStore.getInstance(keys.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  static Client connect(int port) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, null);
    return new Client(
        (SSLSocket)
            context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port));
  }

  /** One connection. */
  record Client(SSLSocket socket) implements AutoCloseable {
    /** The answer, whose body must be five bytes long. */
    String get(String path) throws IOException {
      socket.getOutputStream().write(RawHttp.request("GET", path).getBytes(ISO_8859_1));
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      for (int c = in.read(); c >= 0; c = in.read()) {
        answer.append((char) c);
        int end = answer.indexOf("\r\n\r\n");
        if (end >= 0 && answer.length() == end + 4 + 5) {
          break;
        }
      }
      return answer.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
