package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code src/faults/run}: no command that is killed leaves half of anything, here
 * once each (nbo.kills).
 */
class KilledIT {
  private static final int TIMES = Integer.getInteger("nbo.kills", 1);
  private static final long SEED = 19;

  @TempDir Path folder;

  @Test
  void aKilledCommandLeavesTheOldOrTheNew() throws IOException, InterruptedException {
    Kills kills = new Kills(folder, SEED);
    int killed = 0;
    for (var work : kills.all()) {
      killed += TIMES - kills.kill(work, TIMES).before();
    }
    assertThat(killed).as("runs that did not come to their end").isPositive();
  }

  @Test
  void aKilledServerLosesNoUpdateThatItAnswered() throws IOException, InterruptedException {
    assertThat(new Kills(folder, SEED).killServer(TIMES).times()).isEqualTo(TIMES);
  }
}
