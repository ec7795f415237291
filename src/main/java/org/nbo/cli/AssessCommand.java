package org.nbo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
