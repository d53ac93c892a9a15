package io.vigia.agent.telemetry;

import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.LibraryObject;
import io.vigia.agent.util.Log;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the application that are read at each scrape, as its thread pools and session
 * managers. They are held weakly.
 *
 * <p>They are read on a thread of their own, for a method of somebody else's may wait for a lock
 * for ever: the scrape goes on after a second, and such an object is left out as long as it lasts.
 * A thread that waits for nothing but a processor has more time.
 */
public final class Observed {
  static final int LIMIT = 1_000;

  private static final long PATIENCE_MILLIS = 1_000;

  /** How often the reading may be found at work, and not at a lock, when its time is over. */
  private static final int EXTENSIONS = 4;

  private final long patienceMillis;
  private final List<Entry> entries = new ArrayList<>();
  private boolean full;

  /** Nothing is read yet. */
  public Observed() {
    this(PATIENCE_MILLIS);
  }

  Observed(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  /** Reads {@code object} at each scrape from here on; once, however often this is called. */
  public void add(Object object, ObjectReader reader) {
    synchronized (entries) {
      remove(object);
      if (entries.size() < LIMIT) {
        entries.add(new Entry(object, reader));
      } else if (!full) {
        full = true;
        Log.warn("more than " + LIMIT + " servers and pools: further ones have no metrics");
      }
    }
  }

  /** Reads {@code object} no longer, nor those that are gone. */
  public void remove(Object object) {
    synchronized (entries) {
      for (Iterator<Entry> all = entries.iterator(); all.hasNext(); ) {
        Object observed = all.next().object.get();
        if (observed == null || observed == object) {
          all.remove();
        }
      }
    }
  }

  /** Calls {@code visitor} with each of them and its reader, on the calling thread. */
  public void forEach(BiConsumer<Object, ObjectReader> visitor) {
    List<Entry> all;
    synchronized (entries) {
      all = new ArrayList<>(entries);
    }
    for (Entry entry : all) {
      Object observed = entry.object.get();
      if (observed != null) {
        visitor.accept(observed, entry.reader);
      }
    }
  }

  /** What each of them reads, of those that could be read in time. One scrape after the other. */
  synchronized Iterable<Readings> read() {
    Round round = new Round(free());
    if (round.entries.isEmpty()) {
      return round.done;
    }
    Thread thread = AgentThread.make("vigia-observed", round);
    thread.start();
    try {
      thread.join(patienceMillis);
      for (int i = 0; i < EXTENSIONS && thread.getState() == Thread.State.RUNNABLE; i++) {
        thread.join(patienceMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    round.giveUp();
    return round.done;
  }

  private List<Entry> free() {
    List<Entry> free = new ArrayList<>();
    synchronized (entries) {
      for (Entry entry : entries) {
        if (entry.isBusy) {
          entry.isWaiting();
        } else {
          free.add(entry);
        }
      }
    }
    return free;
  }

  private static final class Entry {
    final WeakReference<Object> object;
    final ObjectReader reader;
    volatile boolean isBusy;

    /** Of the last scrapes, one after the other, those that it was too late for. */
    volatile int late;

    private volatile boolean told;

    Entry(Object object, ObjectReader reader) {
      this.object = new WeakReference<>(object);
      this.reader = reader;
    }

    @Nullable Readings read() {
      Object observed = object.get();
      if (observed == null) {
        return null;
      }
      Readings readings = new Readings();
      reader.read(new LibraryObject(observed), readings);
      return readings;
    }

    /** One that is late once has met a pause of the process, as a long collection. */
    void isWaiting() {
      late++;
      if (late > 1) {
        isLeftOut("has kept two scrapes waiting");
      }
    }

    /** Logs it the first time. */
    void isLeftOut(String why) {
      Object observed = object.get();
      if (!told && observed != null) {
        told = true;
        Log.warn(observed.getClass().getName() + " " + why + ": its metrics are left out");
      }
    }
  }

  /** One reading of all of them. */
  private static final class Round implements Runnable {
    final List<Entry> entries;
    final Queue<Readings> done = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    Round(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public void run() {
      for (Entry entry : entries) {
        if (over) {
          return;
        }
        entry.isBusy = true;
        try {
          Readings readings = entry.read();
          if (readings != null) {
            done.add(readings);
          }
          entry.late = over ? entry.late : 0;
        } catch (Throwable thrown) {
          entry.isLeftOut("failed with " + thrown);
        } finally {
          entry.isBusy = false;
        }
      }
    }

    void giveUp() {
      over = true;
      for (Entry entry : entries) {
        if (entry.isBusy) {
          entry.isWaiting();
        }
      }
    }
  }
}
