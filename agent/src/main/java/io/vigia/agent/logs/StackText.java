package io.vigia.agent.logs;

/**
 * The text of an exception as {@code printStackTrace} has it, in a buffer that is used again. Not
 * for two threads at once.
 */
final class StackText {
  /** A little more than is written, so that the cut is where it is written. */
  private static final int MAX_CHARS = 33 * 1024;

  private final StringBuilder text = new StringBuilder(4096);

  String of(Thrown thrown) {
    text.setLength(0);
    append(thrown, "", "");
    text.setLength(Math.min(text.length(), MAX_CHARS));
    if (text.charAt(text.length() - 1) == '\n') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private void append(Thrown thrown, String indent, String caption) {
    text.append(indent).append(caption);
    if (thrown.circular) {
      header(text.append("[CIRCULAR REFERENCE: "), thrown);
      text.append("]\n");
      return;
    }
    header(text, thrown);
    text.append('\n');
    for (int i = 0; i < thrown.frames.length && text.length() < MAX_CHARS; i++) {
      text.append(indent).append("\tat ").append(thrown.frames[i]).append('\n');
    }
    left(indent, thrown.framesCut, " frames cut");
    left(indent, thrown.framesInCommon, " more");
    for (int i = 0; i < thrown.suppressed.length && text.length() < MAX_CHARS; i++) {
      append(thrown.suppressed[i], indent + '\t', "Suppressed: ");
    }
    if (thrown.cause != null && text.length() < MAX_CHARS) {
      append(thrown.cause, indent, "Caused by: ");
    }
  }

  private void left(String indent, int frames, String what) {
    if (frames > 0) {
      text.append(indent).append("\t... ").append(frames).append(what).append('\n');
    }
  }

  private static void header(StringBuilder text, Thrown thrown) {
    text.append(thrown.type);
    if (thrown.message != null) {
      text.append(": ").append(thrown.message);
    }
  }
}
