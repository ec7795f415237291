package org.nbo.cli;

import java.time.Duration;
import org.nbo.finding.NboException;
import org.nbo.serve.web.Limits;
import picocli.CommandLine.Option;

/** How much a client may ask of a server. */
final class LimitOptions {
  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long a query may take; default ${DEFAULT-VALUE}.")
  private int timeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many rows or statements an answer may have; default ${DEFAULT-VALUE}.")
  private long rows;

  @Option(
      names = "--max-query",
      paramLabel = "BYTES",
      defaultValue = "262144",
      description = "How long a query may be; default ${DEFAULT-VALUE}.")
  private int queryBytes;

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      defaultValue = "100",
      description =
          "How large a file may be that is sent, or an update, in megabytes; default"
              + " ${DEFAULT-VALUE}.")
  private int upload;

  @Option(
      names = "--max-parallel",
      paramLabel = "N",
      defaultValue = "128",
      description =
          "How many queries run at a time; as many again wait, others are told to come back; default"
              + " ${DEFAULT-VALUE}.")
  private int parallel;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "12000",
      description = "How many connections are open at a time; default ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "How long a client may be silent, or send and take in drops, before it is cut; default"
              + " ${DEFAULT-VALUE}.")
  private int patience;

  /**
   * All of them.
   *
   * @throws NboException where one is not positive
   */
  Limits limits() {
    check("--timeout", timeout);
    check("--max-rows", rows);
    check("--max-query", queryBytes);
    check("--max-upload", upload);
    check("--max-parallel", parallel);
    check("--max-connections", connections);
    check("--patience", patience);
    return new Limits(
        Duration.ofSeconds(timeout),
        rows,
        queryBytes,
        (long) upload << 20,
        parallel,
        connections,
        Duration.ofSeconds(patience));
  }

  private static void check(String option, long value) {
    if (value < 1) {
      throw NboException.usage("NBO-USAGE", option + " " + value + ": takes a number from 1");
    }
  }
}
