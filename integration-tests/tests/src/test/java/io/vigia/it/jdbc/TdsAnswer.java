package io.vigia.it.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What {@link TdsServer} says, in the tokens of MS-TDS 2.2.7; numbers are little-endian. */
final class TdsAnswer {
  /** Says nothing. */
  static final TdsAnswer NONE = new TdsAnswer();

  /** Hangs up. */
  static final TdsAnswer END = new TdsAnswer();

  /** That of a query which the server was asked to keep. */
  static final int SELECT_HANDLE = 2;

  private static final int OTHER_HANDLE = 1;

  private static final int INTN = 0x26;
  private static final int SELECT = 0xC1;
  private static final int UPDATE = 0xC5;
  private static final int DONE = 0xFD;
  private static final int DONE_PROC = 0xFE;
  private static final int DONE_IN_PROC = 0xFF;
  private static final int MORE = 0x01;
  private static final int ERROR = 0x02;
  private static final int COUNT = 0x10;
  private static final int ATTENTION = 0x20;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TdsAnswer() {}

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** SQL Server 15, and no encryption. */
  static TdsAnswer preLogin() {
    TdsAnswer answer = new TdsAnswer();
    answer.raw(0, 0, 11, 0, 6).raw(1, 0, 17, 0, 1).raw(0xFF);
    return answer.raw(15, 0, 7, 208, 0, 0).raw(2);
  }

  static TdsAnswer login() {
    TdsAnswer ack = new TdsAnswer().raw(1, 0x74, 0, 0, 4).text("SQL Server").raw(15, 0, 7, 208);
    return new TdsAnswer()
        .token(0xAD, ack)
        .token(0xE3, new TdsAnswer().raw(1).text("shop").text("master"))
        .token(0xE3, new TdsAnswer().raw(7, 5, 9, 4, 0xD0, 0, 52, 0)) // the collation
        .token(0xE3, new TdsAnswer().raw(4).text("4096").text("4096"))
        .done(DONE, 0, 0);
  }

  /** What was under way ends, before it is {@link #cancelled}. */
  static TdsAnswer interrupted() {
    return new TdsAnswer().done(DONE, ERROR, 0);
  }

  static TdsAnswer cancelled() {
    return new TdsAnswer().done(DONE, ATTENTION, 0);
  }

  static TdsAnswer error(int number) {
    TdsAnswer error = new TdsAnswer().int4(number).raw(1, 16).int2(2);
    error.utf16("no").text("stub").text("").int4(1);
    return new TdsAnswer().token(0xAA, error).done(DONE, ERROR, 0);
  }

  /** Two rows or an update count of 1. */
  static TdsAnswer batch(boolean isSelect) {
    return rows(isSelect).done(DONE, COUNT, isSelect ? 2 : 1);
  }

  /** The same from a procedure, which may be asked to keep the statement. */
  static TdsAnswer procedure(boolean isSelect, boolean keeps) {
    TdsAnswer answer = rows(isSelect).done(DONE_IN_PROC, COUNT | MORE, isSelect ? 2 : 1);
    answer.raw(0x79).int4(0);
    if (keeps) {
      answer.raw(0xAC).int2(0).text("").raw(1).int4(0).int2(0).raw(INTN, 4);
      answer.raw(4).int4(isSelect ? SELECT_HANDLE : OTHER_HANDLE);
    }
    return answer.done(DONE_PROC, 0, 0);
  }

  private static TdsAnswer rows(boolean isSelect) {
    TdsAnswer answer = new TdsAnswer();
    if (isSelect) {
      answer.raw(0x81).int2(1).int4(0).int2(1).raw(INTN, 4).text("id");
      answer.raw(0xD1, 4).int4(1).raw(0xD1, 4).int4(2);
    }
    return answer;
  }

  private TdsAnswer token(int token, TdsAnswer content) {
    raw(token).int2(content.bytes.size());
    bytes.writeBytes(content.bytes());
    return this;
  }

  private TdsAnswer done(int token, int status, int count) {
    return raw(token).int2(status).int2(count == 2 ? SELECT : UPDATE).int4(count).int4(0);
  }

  private TdsAnswer raw(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  private TdsAnswer int2(int value) {
    return raw(value, value >> 8);
  }

  private TdsAnswer int4(int value) {
    return int2(value).int2(value >> 16);
  }

  private TdsAnswer text(String text) {
    return raw(text.length()).utf16(text);
  }

  private TdsAnswer utf16(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    return this;
  }
}
