package scenarios;

import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** What both implementations serve. */
public class Api extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes =
        new LinkedHashSet<>(
            Arrays.asList(Root.class, Items.class, ConflictMapper.class, Refusal.class));
    add("scenarios.Stages", classes);
    add("scenarios.Failures", classes);
    add("scenarios.Failures$AnsweredMapper", classes);
    return classes;
  }

  /** Not every class was compiled: JAX-RS 2.0 has no CompletionStage. */
  private static void add(String name, Set<Class<?>> classes) {
    try {
      classes.add(Class.forName(name));
    } catch (ClassNotFoundException e) {
      // Its scenarios are not run either.
    }
  }
}
