package io.vigia.agent.instrument.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;

/** The ports of TCP that are listened on, as Linux tells; elsewhere any may be. */
class ListeningPorts {
  private static final String LISTENS = "0A";

  /** True also where nobody tells. */
  boolean isListening(int port) {
    String suffix = String.format(":%04X", port);
    boolean isTold = false;
    for (String table : new String[] {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
      if (new File(table).canRead()) {
        isTold = true;
        try {
          if (contains(table, suffix)) {
            return true;
          }
        } catch (IOException e) {
          return true;
        }
      }
    }
    return !isTold;
  }

  /** Lines are: a number, the local address, the remote one, the state, and more. */
  private static boolean contains(String table, String suffix) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(new FileInputStream(table), US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.trim().split(" +", 5);
        if (cells.length > 3 && cells[1].endsWith(suffix) && cells[3].equals(LISTENS)) {
          return true;
        }
      }
    }
    return false;
  }
}
