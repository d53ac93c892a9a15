package bench.calls;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** An HTTP server without a network: whatever it is sent, each read finds the next answer there. */
final class AnswersSocket extends Socket {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12.50".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void connect(SocketAddress address, int timeout) {
    // Nobody is there.
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void setSoTimeout(int timeout) {
    // Each read returns at once.
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() {
        throw new UnsupportedOperationException("OkHttp reads into a buffer");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        System.arraycopy(ANSWER, 0, buffer, offset, ANSWER.length);
        return ANSWER.length;
      }
    };
  }

  /** Makes them. */
  static final class Factory extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new AnswersSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      return createSocket();
    }
  }
}
