package org.nbo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.Nbo;
import org.nbo.Querying;
import org.nbo.RdfFile;
import org.nbo.cli.batch.Gathering;
import org.nbo.cli.batch.Inputs;
import org.nbo.cli.batch.MemoryGate;
import org.nbo.cli.output.Output;
import org.nbo.finding.NboException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nbo query}: which images, channels, microscopes are so? */
@Command(
    name = "query",
    customSynopsis = {
      "nbo query [OPTIONS] QUERY|FILE.rq FILE...",
      "nbo query [OPTIONS] --ask NAME [--param KEY=VALUE]... FILE...",
      "nbo query [OPTIONS] --store DIR QUERY|FILE.rq|--ask NAME [--param KEY=VALUE]...",
      "nbo query --list"
    },
    description =
        "Ask files or a store what is in them, in SPARQL or by a question that comes with nbo. Prefixes need no"
            + " declaration.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class QueryCommand implements Callable<Integer> {
  private static final long MEMORY_EACH = 128L << 20;

  @Mixin private SharedOptions shared;
  @Mixin private InputOptions inputOptions;
  @Mixin private StoreOption store;
  @Mixin private OutOption out;
  @Spec private CommandSpec spec;

  @Option(names = "--ask", paramLabel = "NAME", description = "Ask this question of --list.")
  private String question;

  @Option(
      names = "--param",
      paramLabel = "KEY=VALUE",
      description = "A value for a parameter of the question (repeatable).")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--list", description = "Name the questions, and what one may choose in each.")
  private boolean list;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; default text, or ttl where a query makes statements.")
  private AnswerFormat format;

  @Override
  public Integer call() {
    Nbo nbo = shared.nbo();
    if (list) {
      return listed(nbo);
    }
    if (question == null && !parameters.isEmpty()) {
      throw NboException.usage("NBO-USAGE", "--param goes with --ask");
    }
    String asked = question == null ? inputOptions.takeFirst().orElse(null) : null;
    String called = asked == null || !isFile(asked) ? "query" : asked;
    String text = asked == null || called.equals("query") ? asked : read(asked);
    check(nbo, text, called);
    if (store.isThere(inputOptions)) {
      return store.read(shared.speaks(), all -> write(nbo.asking(all), text, called, List.of()));
    }
    Inputs inputs = inputOptions.find(nbo, spec, shared.speaks());
    DatasetGraph all = DatasetGraphFactory.createGeneral();
    MemoryGate room = new MemoryGate();
    return new Gathering(nbo, inputs, spec.commandLine(), shared.speaks())
        .run(
            MEMORY_EACH,
            (input, source) -> room.with(source.size(), () -> RdfFile.lifted(nbo, source)),
            (input, lifted) -> lifted.find().forEachRemaining(all::add),
            () -> write(nbo.querying(all), text, called, inputs.names()));
  }

  private void check(Nbo nbo, String text, String called) {
    if (question != null) {
      nbo.checkQuestion(question, parameters);
    } else if (text == null) {
      throw NboException.usage(
          "NBO-USAGE", "there is no query; see 'nbo query --help' for what it takes");
    } else {
      nbo.checkQuery(text, called);
    }
  }

  private int write(Querying querying, String text, String called, List<String> inputs) {
    try (Querying.Asked asked =
            question == null ? querying.query(text, called) : querying.ask(question, parameters);
        Output output = out.open(inputs)) {
      Optional.ofNullable(format)
          .or(() -> out.target().flatMap(AnswerFormat::of))
          .orElseGet(() -> AnswerFormat.standard(asked.query()))
          .write(asked, store.folder() != null, output.stream());
      output.complete();
      return 0;
    }
  }

  private static boolean isFile(String argument) {
    return argument.endsWith(".rq") || argument.endsWith(".sparql");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-LIFT-004", file + ": cannot be read: " + NboException.reason(e), e);
    }
  }

  private int listed(Nbo nbo) {
    try (Output output = out.open()) {
      PrintStream to = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
      for (Querying.Known known : nbo.questions()) {
        to.print(known.name() + ": " + known.asks() + "\n");
        known.parameters().forEach(p -> to.print("  --param " + p.words() + "\n"));
      }
      to.flush();
      output.complete();
    }
    return 0;
  }
}
