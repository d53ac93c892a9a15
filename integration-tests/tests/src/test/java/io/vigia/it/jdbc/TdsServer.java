package io.vigia.it.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * As much of SQL Server's protocol as its driver needs to believe that it runs statements: MS-TDS
 * 7.4, without encryption. Runs nothing. A text with {@code SELECT} is answered by the rows 1 and
 * 2, one with {@code WAITFOR} not until it is cancelled, {@code RAISERROR number} by that error,
 * {@code SHUTDOWN} by the end of the connection, all else by an update count of 1.
 */
final class TdsServer implements AutoCloseable {
  private static final int RPC = 0x03;
  private static final int ATTENTION = 0x06;
  private static final int LOGIN = 0x10;
  private static final int PRELOGIN = 0x12;
  private static final int SP_EXECUTE = 12;
  private static final int SP_PREPEXEC = 13;
  private static final int OTHER_PROCEDURE = -1;

  /** Where the first parameter of {@code sp_execute} is, behind the headers. */
  private static final int HANDLE = 11;

  private static final int END_OF_MESSAGE = 1;
  private static final int HEADER = 8;

  private final ServerSocket listening;

  TdsServer() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void serve(Socket socket) {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream())) {
      while (true) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int type = read(in, message);
        TdsAnswer answer = answer(type, message.toByteArray());
        if (type == ATTENTION) {
          write(socket.getOutputStream(), TdsAnswer.interrupted().bytes());
        }
        if (answer == TdsAnswer.END) {
          return;
        }
        if (answer != TdsAnswer.NONE) {
          write(socket.getOutputStream(), answer.bytes());
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static TdsAnswer answer(int type, byte[] message) {
    switch (type) {
      case PRELOGIN:
        return TdsAnswer.preLogin();
      case LOGIN:
        return TdsAnswer.login();
      case ATTENTION:
        return TdsAnswer.cancelled();
      default:
        return answer(text(message), type == RPC ? procedure(message) : 0, message);
    }
  }

  private static TdsAnswer answer(String text, int procedure, byte[] message) {
    int error = text.indexOf("RAISERROR ");
    if (error >= 0) {
      String number = text.substring(error + "RAISERROR ".length()).split("\\D", 2)[0];
      return TdsAnswer.error(Integer.parseInt(number));
    }
    if (text.contains("SHUTDOWN")) {
      return TdsAnswer.END;
    }
    if (text.contains("WAITFOR")) {
      return TdsAnswer.NONE;
    }
    boolean isSelect =
        procedure == SP_EXECUTE
            ? message[message[0] + HANDLE] == TdsAnswer.SELECT_HANDLE
            : text.contains("SELECT");
    if (procedure == 0) {
      return TdsAnswer.batch(isSelect);
    }
    return TdsAnswer.procedure(isSelect, procedure == SP_PREPEXEC);
  }

  /** The number of one that has a number, behind the headers and the mark that it has. */
  private static int procedure(byte[] message) {
    int headers = message[0];
    return message[headers] == -1 ? message[headers + 2] : OTHER_PROCEDURE;
  }

  /** Texts are of two bytes a character, at an even place or at an odd one. */
  private static String text(byte[] message) {
    return new String(message, StandardCharsets.UTF_16LE)
        + new String(message, 1, message.length - 1, StandardCharsets.UTF_16LE);
  }

  private static int read(DataInputStream in, ByteArrayOutputStream message) throws IOException {
    int type;
    int status;
    do {
      type = in.readUnsignedByte();
      status = in.readUnsignedByte();
      byte[] content = new byte[in.readUnsignedShort() - HEADER];
      in.readInt();
      in.readFully(content);
      message.write(content);
    } while ((status & END_OF_MESSAGE) == 0);
    return type;
  }

  private static void write(OutputStream out, byte[] content) throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    int length = content.length + HEADER;
    packet.write(new byte[] {4, END_OF_MESSAGE, (byte) (length >> 8), (byte) length, 0, 0, 1, 0});
    packet.write(content);
    out.write(packet.toByteArray());
    out.flush();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "tds");
    thread.setDaemon(true);
    thread.start();
  }
}
