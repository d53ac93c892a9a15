package io.vigia.agent.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Jvm;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnChecksTest {
  private static final long MB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "9, 1000, true",
    "10, 1000, false",
    "50, 10000, true",
    "100, 10000, false",
    "101, 1000000, false"
  })
  void isFull_megabytes_isTrueBelowAPercentAndAHundredOrBelowTen(
      long usable, long total, boolean isFull) {
    assertThat(OwnChecks.Disks.isFull(usable * MB, total * MB)).isEqualTo(isFull);
  }

  @Test
  void disks_filesOnADiskWithRoom_areWell() {
    assertThat(new OwnChecks.Disks(List.of("a.log", "target/b.log")).get()).isNull();
  }

  @Test
  void get_ofTheProcess_areNotShownUntilTheyFail() {
    Dependencies dependencies = new Dependencies();
    assertThat(new OwnChecks(dependencies, List.of()).get()).hasSize(3);
    assertThat(dependencies.all()).extracting("name").containsExactly("disk", "memory", "threads");
    assertThat(dependencies.all()).allMatch(each -> each.isOwn() && !each.hasFailed());
  }

  @Test
  void deadlockedThreads_twoThatWaitForEachOther_areTwo() throws Exception {
    assertThat(Jvm.deadlockedThreads()).isZero();
    ReentrantLock one = new ReentrantLock();
    ReentrantLock other = new ReentrantLock();
    CountDownLatch bothHold = new CountDownLatch(2);
    Thread first = deadlocked(one, other, bothHold);
    Thread second = deadlocked(other, one, bothHold);
    bothHold.await();
    while (!one.hasQueuedThread(second) || !other.hasQueuedThread(first)) {
      Thread.onSpinWait();
    }
    assertThat(Jvm.deadlockedThreads()).isEqualTo(2);
    first.interrupt();
    first.join();
    second.join();
  }

  private static Thread deadlocked(Lock held, Lock wanted, CountDownLatch bothHold) {
    Thread thread =
        new Thread(
            () -> {
              held.lock();
              try {
                bothHold.countDown();
                bothHold.await();
                wanted.lockInterruptibly();
                wanted.unlock();
              } catch (InterruptedException e) {
                // Ends the deadlock.
              } finally {
                held.unlock();
              }
            });
    thread.start();
    return thread;
  }
}
