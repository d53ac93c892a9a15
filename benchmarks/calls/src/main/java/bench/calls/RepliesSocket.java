package bench.calls;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A Redis server without a network: whatever it is sent, each read finds the next reply there. */
final class RepliesSocket extends Socket {
  private static final byte[] REPLY = "$5\r\n12.50\r\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public boolean isBound() {
    return true;
  }

  @Override
  public boolean isConnected() {
    return true;
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
        throw new UnsupportedOperationException("Jedis reads into a buffer");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        System.arraycopy(REPLY, 0, buffer, offset, REPLY.length);
        return REPLY.length;
      }
    };
  }
}
