package logfiles;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** Waits for what is written last into a file, which may roll over meanwhile. */
final class Tail {
  private static final int LENGTH = 4096;

  private Tail() {}

  static void await(File file, String text) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!of(file).contains(text)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not written: " + text);
      }
      Thread.sleep(2);
    }
  }

  private static String of(File file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      int length = (int) Math.min(LENGTH, in.length());
      byte[] bytes = new byte[length];
      in.seek(in.length() - length);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (FileNotFoundException rolling) {
      return "";
    }
  }
}
