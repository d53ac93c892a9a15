package jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** How a database says what standard SQL has no words for; a file of {@code dialects} each. */
final class Dialect {
  private final Properties texts = new Properties();

  Dialect(String database) throws IOException {
    try (InputStream in = Dialect.class.getResourceAsStream("/dialects/" + database)) {
      texts.load(in);
    }
  }

  /** The text of this name. */
  String sql(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalArgumentException("this database has no " + name);
    }
    return text;
  }

  /** The same, or the text of all other databases. */
  String sql(String name, String otherwise) {
    return texts.getProperty(name, otherwise);
  }
}
