package io.vigia.agent.rewrite;

/** Turns names of {@code jakarta.servlet} into those of {@code javax.servlet}. */
final class Twin {
  private Twin() {}

  /** Works on source names, internal names and descriptors alike. */
  static String toJavax(String name) {
    return name.replace("jakarta.servlet.", "javax.servlet.")
        .replace("jakarta/servlet/", "javax/servlet/");
  }
}
