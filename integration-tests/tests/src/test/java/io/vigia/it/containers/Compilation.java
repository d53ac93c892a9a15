package io.vigia.it.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigia.it.Build;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sample application, compiled against the libraries of one container: its sources name {@code
 * jakarta.servlet}, and are rewritten for a container of the time before.
 */
final class Compilation {
  private static final Path SOURCES = Build.apps().resolve("scenarios/src");

  private Compilation() {}

  /**
   * The folder of the classes; what an earlier run has compiled from the same text is kept. One at
   * a time: a container is started on two JDKs at once.
   */
  static synchronized Path of(Container container, List<Path> libraries) {
    try {
      Map<String, String> sources = sources(container);
      List<Path> names = libraries.stream().map(Path::getFileName).toList();
      String key = Integer.toHexString((sources + "" + names).hashCode());
      String name = container.toString().replaceAll("[^A-Za-z0-9.]+", "-");
      Path folder = Build.target().resolve("containers").resolve(name + key);
      Path classes = folder.resolve("classes");
      Path done = folder.resolve("done");
      if (!Files.exists(done)) {
        Files.createDirectories(classes);
        compile(
            write(sources, folder.resolve("src"), classes), classes, libraries, container.oldest());
        Files.createFile(done);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> sources(Container container) throws IOException {
    String[] launcher = container.launcher().split("/");
    List<String> folders = new ArrayList<>(List.of(launcher[0].split(" ")));
    if (!container.namespace().equals("reactive")) {
      folders.add("servlet");
    }
    if (container.can().contains(Capability.SERVLET31)) {
      folders.add("servlet31");
    }
    Map<String, String> sources = new TreeMap<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          // Jetty 12 has a package for each release of the servlet API.
          text = launcher.length == 1 ? text : text.replace("ee10", launcher[1]);
          sources.put(
              SOURCES.resolve(folder).relativize(file).toString(),
              container.namespace().equals("javax") ? text.replace("jakarta.", "javax.") : text);
        }
      }
    }
    return sources;
  }

  /** Writes what is to be compiled to one folder, everything else to that of the classes. */
  private static List<Path> write(Map<String, String> sources, Path folder, Path classes)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      boolean java = source.getKey().endsWith(".java");
      Path file = (java ? folder : classes).resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      if (java) {
        files.add(file);
      }
    }
    return files;
  }

  private static void compile(List<Path> files, Path classes, List<Path> libraries, int release)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "--release",
            String.valueOf(Math.max(8, release)),
            "-encoding",
            "UTF-8",
            "-nowarn",
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  errors, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException(errors.toString());
      }
    }
  }
}
