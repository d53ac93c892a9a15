package io.vigia.it;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources and resources of a sample application that is compiled when a test asks for it. */
public final class Sources {
  private final Map<String, String> texts = new TreeMap<>();

  /** Adds all files of a folder, whose texts {@code change} may replace. */
  public Sources add(Path folder, UnaryOperator<String> change) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), change.apply(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * The folder of the classes; what an earlier run has compiled from the same text against the same
   * libraries is kept.
   *
   * @param name starts the name of the folder
   * @param release of Java
   */
  public Path compile(String name, List<Path> libraries, int release) {
    List<Path> names = libraries.stream().map(Path::getFileName).toList();
    String key = Integer.toHexString((texts + "" + names + release).hashCode());
    Path folder =
        Build.target().resolve("compiled").resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + key);
    Path classes = folder.resolve("classes");
    Path done = folder.resolve("done");
    // One at a time: two JDKs share it.
    synchronized (Sources.class) {
      try {
        if (!Files.exists(done)) {
          Files.createDirectories(classes);
          compile(write(folder.resolve("src"), classes), classes, libraries, release);
          Files.createFile(done);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return classes;
  }

  /** Writes what is to be compiled to one folder, everything else to that of the classes. */
  private List<Path> write(Path folder, Path classes) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : texts.entrySet()) {
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
            String.valueOf(release),
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
