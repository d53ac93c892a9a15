package io.vigia.it.containers;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A jar as Spring Boot's build plugins make it: the libraries inside, as they are. */
final class FatJar {
  private static final String LOADER = "spring-boot-loader-";

  /** Where Spring Boot's own main class is since 3.2, and before. */
  private static final List<String> LAUNCHERS =
      List.of(
          "org/springframework/boot/loader/launch/JarLauncher.class",
          "org/springframework/boot/loader/JarLauncher.class");

  private FatJar() {}

  /** A JVM that runs it. */
  static AgentJvm launch(Run run) {
    List<Path> libraries = Artifacts.resolve(run.container().artifacts());
    Path classes = Compilation.of(run.container(), libraries);
    return AccessLines.command(run.jdk()).jar(of(classes, libraries)).start();
  }

  /**
   * Written beside the folder of the classes, once: a JVM that runs from it reads it all the time.
   *
   * @param libraries with Spring Boot's loader among them
   */
  private static synchronized Path of(Path classes, List<Path> libraries) {
    Path jar = classes.resolveSibling("app.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    Path unfinished = classes.resolveSibling("app.jar.part");
    Path loader =
        libraries.stream()
            .filter(path -> path.getFileName().toString().startsWith(LOADER))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no loader among " + libraries));
    try (OutputStream file = Files.newOutputStream(unfinished);
        JarOutputStream out = new JarOutputStream(file, manifest(loader))) {
      copy(loader, out);
      out.putNextEntry(new ZipEntry("BOOT-INF/"));
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      copyFolder(classes, out);
      out.putNextEntry(new ZipEntry("BOOT-INF/lib/"));
      for (Path library : libraries) {
        if (!library.equals(loader)) {
          store(library, out);
        }
      }
      out.close();
      return Files.move(unfinished, jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest manifest(Path loader) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarFile jar = new JarFile(loader.toFile())) {
      String launcher =
          LAUNCHERS.stream().filter(name -> jar.getEntry(name) != null).findFirst().orElseThrow();
      String name = launcher.substring(0, launcher.length() - ".class".length());
      main.put(Attributes.Name.MAIN_CLASS, name.replace('/', '.'));
    }
    main.putValue("Start-Class", "scenarios.Main");
    main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    return manifest;
  }

  private static void copy(Path loader, JarOutputStream out) throws IOException {
    try (JarFile jar = new JarFile(loader.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (!entry.getName().startsWith("META-INF/MANIFEST")
            && !entry.getName().equals("META-INF/")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
  }

  private static void copyFolder(Path classes, JarOutputStream out) throws IOException {
    try (Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(path -> !path.equals(classes)).sorted().toList()) {
        String name = classes.relativize(path).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(path);
        out.putNextEntry(new ZipEntry("BOOT-INF/classes/" + name + (folder ? "/" : "")));
        if (!folder) {
          Files.copy(path, out);
        }
      }
    }
  }

  /** A library is not compressed: it is read in place. */
  private static void store(Path library, JarOutputStream out) throws IOException {
    byte[] bytes = Files.readAllBytes(library);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry("BOOT-INF/lib/" + library.getFileName());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
  }
}
