package io.vigia.agent.sql;

/**
 * How a database product reads what the others read differently. What is not known to hold is not
 * assumed: {@link SqlText} would rather say less than take a literal for something else.
 */
public final class SqlDialect {
  /** What a comment inside a comment is. */
  enum Nesting {
    YES,
    NO,
    UNKNOWN
  }

  /** Whether what stands in double quotes may be a string: else it is an identifier. */
  final boolean doubleQuotesText;

  final boolean backticks;
  final boolean brackets;

  /** Whether {@code #} begins a comment, and {@code --} only with a blank behind it. */
  final boolean mySqlComments;

  /** Whether {@code q'[...]'} is a string. */
  final boolean oracleQuotes;

  final Nesting nesting;

  private SqlDialect(
      boolean doubleQuotesText,
      boolean backticks,
      boolean brackets,
      boolean mySqlComments,
      boolean oracleQuotes,
      Nesting nesting) {
    this.doubleQuotesText = doubleQuotesText;
    this.backticks = backticks;
    this.brackets = brackets;
    this.mySqlComments = mySqlComments;
    this.oracleQuotes = oracleQuotes;
    this.nesting = nesting;
  }

  /** That of a system by its {@code db_system_name}. */
  public static SqlDialect of(String system) {
    switch (system) {
      case "mysql":
      case "mariadb":
        return new SqlDialect(true, true, false, true, false, Nesting.NO);
      case "sqlite":
        return new SqlDialect(true, true, true, false, false, Nesting.NO);
      case "oracle.db":
        return new SqlDialect(false, false, false, false, true, Nesting.NO);
      case "microsoft.sql_server":
        return new SqlDialect(false, false, true, false, false, Nesting.YES);
      case "hsqldb":
        return new SqlDialect(false, false, false, false, false, Nesting.NO);
      case "postgresql":
      case "aws.redshift":
      case "derby":
      case "ibm.db2":
        return new SqlDialect(false, false, false, false, false, Nesting.YES);
      case "h2":
      case "clickhouse":
        return new SqlDialect(false, true, false, false, false, Nesting.UNKNOWN);
      case "firebirdsql":
      case "sap.hana":
      case "trino":
        return new SqlDialect(false, false, false, false, false, Nesting.UNKNOWN);
      default:
        return new SqlDialect(true, false, false, false, true, Nesting.UNKNOWN);
    }
  }
}
