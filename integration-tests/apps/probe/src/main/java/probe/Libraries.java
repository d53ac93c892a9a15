package probe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.sentry.Sentry;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import org.objectweb.asm.ClassReader;

/** The application's own libraries, of which the agent holds other versions. */
final class Libraries {
  private Libraries() {}

  /** The names of the jars that these classes come from. */
  static String origins(String... classes) throws ClassNotFoundException {
    StringBuilder origins = new StringBuilder();
    for (String name : classes) {
      URL jar = Class.forName(name).getProtectionDomain().getCodeSource().getLocation();
      String path = jar.getPath();
      origins.append(origins.length() == 0 ? "" : " ").append(path.replaceAll(".*/", ""));
    }
    return origins.toString();
  }

  /** Does a little with each. */
  static String use() throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
      generator.writeStartObject();
      generator.writeEndObject();
    }
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.counter("used").increment();
    Class<?> made =
        new ByteBuddy(ClassFileVersion.JAVA_V8)
            .subclass(Object.class)
            .name("probe.Made")
            .make()
            .load(Libraries.class.getClassLoader())
            .getLoaded();
    String read =
        new ClassReader(Libraries.class.getResourceAsStream("Probe.class")).getClassName();
    return json
        + " "
        + registry.scrape().contains("used_total 1.0")
        + " "
        + made.getSimpleName()
        + " "
        + read
        + " "
        + Sentry.isEnabled();
  }
}
