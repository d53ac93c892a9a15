package io.vigia.it.jdbc;

import io.vigia.it.Await;
import io.vigia.it.Infrastructure;
import io.vigia.it.MariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server writes down of all that it gets for one database: everything in PostgreSQL, all but
 * pings in MariaDB.
 */
final class ServerLog {
  /** Of MariaDB: time where it has changed, connection, command, text. */
  private static final Pattern COMMAND = Pattern.compile("^(?:\\d{6} [ :0-9]{8})?\\s+(\\d+) (.*)");

  private final String database;
  private final boolean postgresql;
  private final Path file;
  private final long start;

  /** Of a PostgreSQL or a MariaDB, from here on. */
  ServerLog(String product, String database) {
    this.database = database;
    postgresql = product.equals("postgresql");
    file = postgresql ? Infrastructure.logAll(database) : MariaDb.log();
    try {
      start = Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Each command in its order, with the texts but without what differs between two runs: numbers,
   * and the name of the database.
   *
   * @param last what the text of the last command contains, which is awaited
   */
  List<String> commands(String last) {
    return Await.value(this::read, lines -> lines.stream().anyMatch(line -> line.contains(last)))
        .stream()
        .map(line -> line.replace(database, "database").replaceAll("\\d+(\\.\\d+)?", "0"))
        .toList();
  }

  private List<String> read() {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(start);
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().toList();
      return postgresql
          ? lines.stream()
              .filter(line -> line.startsWith(database + ":LOG"))
              .map(line -> line.substring(database.length()))
              .toList()
          : ofConnections(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ofConnections(List<String> lines) {
    List<Matcher> commands = lines.stream().map(COMMAND::matcher).filter(Matcher::find).toList();
    // Some drivers say only in their second command which database they want.
    Pattern name = Pattern.compile("\\b" + database + "\\b");
    Set<String> connections =
        commands.stream()
            .filter(command -> name.matcher(command.group(2)).find())
            .map(command -> command.group(1))
            .collect(Collectors.toSet());
    return commands.stream()
        .filter(command -> connections.contains(command.group(1)))
        .map(command -> command.group(2))
        .toList();
  }
}
