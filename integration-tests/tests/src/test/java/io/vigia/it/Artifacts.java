package io.vigia.it;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.ScopeType;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependencies;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependency;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependencyExclusion;

/** Resolves libraries with all that they need, by the settings of the build that runs the tests. */
public final class Artifacts {
  private Artifacts() {}

  /**
   * The files, which are downloaded where the local repository lacks them.
   *
   * @param coordinates {@code group:artifact:version} or {@code group:artifact:type:version}, and
   *     {@code -group:artifact} for what none of them is to bring along
   */
  public static List<Path> resolve(List<String> coordinates) {
    MavenDependencyExclusion[] excluded =
        coordinates.stream()
            .filter(one -> one.startsWith("-"))
            .map(one -> MavenDependencies.createExclusion(one.substring(1)))
            .toArray(MavenDependencyExclusion[]::new);
    List<MavenDependency> wanted =
        coordinates.stream()
            .filter(one -> !one.startsWith("-"))
            .map(one -> MavenDependencies.createDependency(one, ScopeType.COMPILE, false, excluded))
            .toList();
    File[] files = Maven.resolver().addDependencies(wanted).resolve().withTransitivity().asFile();
    return Arrays.stream(files).map(File::toPath).toList();
  }
}
