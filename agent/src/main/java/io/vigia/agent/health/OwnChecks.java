package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Jvm;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of this process can fail by itself: its disks, its memory, its threads. */
public final class OwnChecks implements Supplier<List<Check>> {
  private static final double MOST_OF_HEAP = .95;

  private final List<Check> all;

  /**
   * The checks of this process.
   *
   * @param files on whose disks there must be room, beside that of the working directory
   */
  public OwnChecks(Dependencies dependencies, List<String> files) {
    all =
        Arrays.<Check>asList(
            new Own(dependencies, "disk", Check.EVERY, new Disks(files)),
            new Own(dependencies, "memory", Check.EVERY, OwnChecks::memory),
            new Own(dependencies, "threads", TimeUnit.MINUTES.toNanos(1), OwnChecks::threads));
  }

  @Override
  public List<Check> get() {
    return all;
  }

  private static @Nullable String memory() {
    double used = Jvm.heapAfterCollection();
    return used > MOST_OF_HEAP
        ? String.format(Locale.ROOT, "%.0f %% of the heap in use after a collection", used * 100)
        : null;
  }

  private static @Nullable String threads() {
    int deadlocked = Jvm.deadlockedThreads();
    return deadlocked > 0 ? deadlocked + " threads are deadlocked" : null;
  }

  /** Says what is wrong, null for nothing. */
  private static final class Own implements Check {
    private final Dependency component;
    private final long every;
    private final Supplier<@Nullable String> problem;

    Own(Dependencies dependencies, String name, long every, Supplier<@Nullable String> problem) {
      component = dependencies.own(name);
      this.every = every;
      this.problem = problem;
    }

    @Override
    public Object key() {
      return this;
    }

    @Override
    public Dependency component() {
      return component;
    }

    @Override
    public long every() {
      return every;
    }

    @Override
    public boolean ask() throws CheckFailedException {
      String problemNow = problem.get();
      if (problemNow != null) {
        throw new CheckFailedException(problemNow);
      }
      return true;
    }
  }

  /** Whether there is room: 10 MB, and 1 % or 100 MB. */
  static final class Disks implements Supplier<@Nullable String> {
    private static final long MB = 1 << 20;

    private final List<File> folders = new ArrayList<>();

    Disks(List<String> files) {
      folders.add(new File("").getAbsoluteFile());
      for (String file : files) {
        File folder = new File(file).getAbsoluteFile().getParentFile();
        if (folder != null && !folders.contains(folder)) {
          folders.add(folder);
        }
      }
    }

    @Override
    public @Nullable String get() {
      for (File folder : folders) {
        long total = folder.getTotalSpace();
        long usable = folder.getUsableSpace();
        if (total > 0 && isFull(usable, total)) {
          return usable / MB + " MB left for " + folder;
        }
      }
      return null;
    }

    static boolean isFull(long usable, long total) {
      return usable < 10 * MB || (usable < 100 * MB && usable < total / 100);
    }
  }
}
