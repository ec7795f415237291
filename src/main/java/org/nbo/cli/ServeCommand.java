package org.nbo.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.nbo.Nbo;
import org.nbo.RdfFile;
import org.nbo.cli.batch.Gathering;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.output.FailureMessage;
import org.nbo.finding.NboException;
import org.nbo.serve.NboServer;
import org.nbo.serve.data.Gatherer;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Token;
import org.nbo.store.DatabaseTrouble;
import org.nbo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo serve}: data, terms and assessments over HTTP. */
@Command(
    name = "serve",
    customSynopsis = {"nbo serve [OPTIONS] --store DIR", "nbo serve [OPTIONS] [FILE...]"},
    description =
        "Serve a store or files over HTTP: SPARQL, pages, the terms, assessments of what is sent."
            + " Without both, the terms and assessments alone.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private InputOptions inputOptions;
  @Mixin private LimitOptions limits;
  @Spec private CommandSpec spec;

  @Option(names = "--store", paramLabel = "DIR", description = "Serve this store of nbo load.")
  private Path store;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Port to listen on, 0 for any that is free; default ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Name or address to listen on; default ${DEFAULT-VALUE}, which is for this machine alone."
              + " 0.0.0.0 is for all that reach it.")
  private String host;

  @Option(names = "--public", description = "Let everybody read who reaches the host.")
  private boolean open;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with a token, which is needed for reading where the host is not this machine alone"
              + " and --public is not said, and always for writing.")
  private Path tokenFile;

  @Option(
      names = "--writable",
      description = "Let who has the token change the data, by SPARQL updates at /update.")
  private boolean writable;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address that clients know, where a proxy is in front of the server.")
  private String url;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      defaultValue = "*",
      description =
          "Which other sites' pages may read in a browser: *, one origin, or none; default"
              + " ${DEFAULT-VALUE}.")
  private String origin;

  @Option(names = "--log", description = "Say each request on standard error.")
  private boolean log;

  private final CountDownLatch ended = new CountDownLatch(1);

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw NboException.usage("NBO-USAGE", "--port " + port + ": there are ports 0 to 65535");
    }
    Optional<Token> token = Optional.ofNullable(tokenFile).map(Token::of);
    Access access = Access.of(host, port, open, writable, token, origin);
    Nbo nbo = shared.nbo();
    if (store == null) {
      Gatherer gatherer = new Gatherer(nbo, writable);
      int exitCode = gather(nbo, gatherer);
      return exitCode == 0 ? serve(nbo, gatherer.holdings(), access, () -> {}) : exitCode;
    }
    if (!inputOptions.areNone()) {
      throw NboException.usage("NBO-USAGE", "--store and files exclude each other");
    }
    try (Store opened = Store.open(store, Store.Mode.READ, "nbo serve", shared::say)) {
      return serve(nbo, new Holdings(opened.dataset(), true), access, opened::close);
    }
  }

  private int gather(Nbo nbo, Gatherer gatherer) {
    if (inputOptions.areNone()) {
      return 0;
    }
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    MemoryGate room = new MemoryGate();
    return new Gathering(nbo, inputs, spec.commandLine(), shared.speaks())
        .run(
            MEMORY_EACH,
            (input, source) ->
                room.with(
                    source.size(),
                    () ->
                        RdfFile.of(source)
                            .map(rdf -> Gatherer.named(source.fileName(), rdf.read()))
                            .orElseGet(() -> gatherer.lifted(source))),
            (input, quads) -> gatherer.add(quads),
            () -> {});
  }

  private int serve(Nbo nbo, Holdings holdings, Access access, Runnable last)
      throws InterruptedException {
    NboServer server =
        NboServer.start(
            nbo,
            holdings,
            access,
            limits.limits(),
            new NboServer.Voice(
                Optional.ofNullable(url),
                log ? Optional.of(spec.commandLine().getErr()::println) : Optional.empty(),
                this::tellBug));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                    last.run();
                  } catch (RuntimeException | Error trouble) {
                    tellBug(trouble);
                  } finally {
                    ended.countDown();
                    Runtime.getRuntime().halt(0); // being asked to end is no failure
                  }
                }));
    System.out.println(server.address());
    System.out.flush();
    shared.say("serving; Ctrl-C ends it");
    ended.await();
    return 0;
  }

  private void tellBug(Throwable bug) {
    synchronized (ended) {
      if (store != null && DatabaseTrouble.is(bug)) {
        FailureMessage.report(DatabaseTrouble.of(store, bug), spec.commandLine());
        return;
      }
      spec.commandLine()
          .getErr()
          .println("nbo: this is a bug in nbo; please report it with the lines below [NBO-BUG]");
      bug.printStackTrace(spec.commandLine().getErr());
    }
  }
}
