package bench.calls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The main class. Arguments: the agent's jar, the number of rounds. Every round runs each call in a
 * JVM of its own without the agent and then in one with it.
 */
public final class Calls {
  private Calls() {}

  public static void main(String[] args) throws RunnerException {
    if (args.length != 2) {
      System.err.println("usage: java -jar calls.jar vigia.jar rounds");
      System.exit(2);
    }
    String agent = "-javaagent:" + Path.of(args[0]).toAbsolutePath() + "=port=0";
    int rounds = Integer.parseInt(args[1]);

    Map<String, List<Cost>> without = new TreeMap<>();
    Map<String, List<Cost>> with = new TreeMap<>();
    for (int round = 1; round <= rounds; round++) {
      run(without);
      run(with, agent);
      System.err.println("round " + round + " of " + rounds + " is done");
    }

    System.out.println("| call | without | with | added |");
    System.out.println("|---|---|---|---|");
    without.forEach(
        (call, costs) -> {
          Cost before = Cost.median(costs);
          Cost after = Cost.median(with.get(call));
          System.out.printf("| %s | %s | %s | %s |%n", call, before, after, after.minus(before));
        });
  }

  private static void run(Map<String, List<Cost>> costs, String... jvmArguments)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("bench\\.calls\\..*")
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgsPrepend("-Dslf4j.provider=org.slf4j.jul.JULServiceProvider")
            .jvmArgsAppend(jvmArguments)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (System.getenv("POSTGRES_URL") == null) {
      options.exclude("PostgresQuery");
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
      for (String parameter : result.getParams().getParamsKeys()) {
        String value = result.getParams().getParam(parameter);
        name.append(", ").append(parameter).append(' ').append(value);
      }
      String call = name.toString();
      costs.computeIfAbsent(call, c -> new ArrayList<>()).add(Cost.of(result));
    }
  }
}
