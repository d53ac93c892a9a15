package bench.compare;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The server with one agent, or with none. */
record Variant(String name, Optional<Path> agent, Map<String, String> environment) {}
