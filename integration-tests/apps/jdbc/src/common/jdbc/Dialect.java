package jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * How a database says what standard SQL has no words for; a file of {@code dialects} each, over
 * {@code all}.
 */
final class Dialect {
  private final Properties texts = new Properties();

  Dialect(String database) throws IOException {
    load("all");
    load(database);
  }

  private void load(String file) throws IOException {
    try (InputStream in = Dialect.class.getResourceAsStream("/dialects/" + file)) {
      texts.load(in);
    }
  }

  /** Those whose names start so, but for empty ones. */
  List<String> all(String prefix) {
    List<String> all = new ArrayList<>();
    for (String name : new TreeSet<>(texts.stringPropertyNames())) {
      if (name.startsWith(prefix) && !sql(name).isEmpty()) {
        all.add(sql(name));
      }
    }
    return all;
  }

  /** The text of this name. */
  String sql(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalArgumentException("this database has no " + name);
    }
    return text;
  }
}
