package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code src/faults/run}: no command that is killed leaves half of anything, here
 * once each (nbo.kills), and at each moment that is known to matter.
 */
class KilledIT {
  private static final int TIMES = Integer.getInteger("nbo.kills", 1);
  private static final long SEED = 19;

  @TempDir Path folder;

  @Test
  void aKilledCommandLeavesTheOldOrTheNew() throws IOException, InterruptedException {
    Kills kills = new Kills(folder, SEED);
    int atAnyMoment = 0;
    int atItsMoment = 0;
    for (KilledWork work : new KilledWorks(folder).all()) {
      if (work.moments().isEmpty()) {
        atAnyMoment += TIMES - kills.kill(work, TIMES).before();
      } else {
        Kills.Tally tally = kills.killAtItsMoments(work);
        atItsMoment += tally.times() - tally.before();
      }
    }
    assertThat(atAnyMoment).as("runs that did not come to their end").isPositive();
    assertThat(atItsMoment).as("runs that did not get beyond a moment").isPositive();
  }

  @Test
  void aKilledServerLosesNoUpdateThatItAnswered() throws IOException, InterruptedException {
    assertThat(new KilledServer(folder, SEED).kill(TIMES).times()).isEqualTo(TIMES);
  }
}
