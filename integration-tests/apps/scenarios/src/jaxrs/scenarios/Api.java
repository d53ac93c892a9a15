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
    try {
      classes.add(Class.forName("scenarios.Stages"));
    } catch (ClassNotFoundException e) {
      // JAX-RS 2.0 has no CompletionStage.
    }
    return classes;
  }
}
