package org.nbo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nbo.export.ExportTarget;
import org.nbo.export.methods.MethodsTarget;
import org.nbo.export.omexml.OmeXmlTarget;
import org.nbo.export.prov.ProvTarget;
import org.nbo.export.rembi.RembiTarget;
import org.nbo.export.tables.TableTarget;
import org.nbo.finding.NboException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The formats in which documents can be written, each with the options that are its own. */
final class ExportTargets {
  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description =
          "ome-xml: OME-XML 2016-06; jsonld: JSON-LD 1.1; methods: a paragraph for the methods section of a publication;"
              + " micro-meta: JSON of the Micro-Meta App;"
              + " csv, xlsx: a table of fields to fill in and read again; ngff: metadata of OME-Zarr;"
              + " ro-crate: RO-Crate; gide: a crate to be found by; rembi: modules of REMBI; prov:"
              + " PROV of ISO 23494.")
  private String format;

  @Mixin private JsonLdOptions jsonld;
  @Mixin private MethodsOptions methods;
  @Mixin private MicroMetaOptions microMeta;
  @Mixin private NgffOptions ngff;
  @Mixin private CrateOptions crate;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * A format.
   *
   * @param name in the option
   * @param options the object with the options that go with this format alone, or null
   * @param target the format, as these options want it
   */
  private record Known(String name, Object options, Supplier<ExportTarget> target) {}

  private List<Known> all() {
    return List.of(
        new Known("ome-xml", null, OmeXmlTarget::new),
        new Known("jsonld", jsonld, jsonld::target),
        new Known("methods", methods, methods::target),
        new Known("micro-meta", microMeta, microMeta::target),
        new Known("csv", null, () -> new TableTarget(TableTarget.Kind.CSV)),
        new Known("xlsx", null, () -> new TableTarget(TableTarget.Kind.XLSX)),
        new Known("ngff", ngff, ngff::target),
        new Known("ro-crate", crate, () -> crate.target(false, folder())),
        new Known("gide", crate, () -> crate.target(true, folder())),
        new Known("rembi", crate, () -> new RembiTarget(crate.about(), new MethodsTarget())),
        new Known("prov", null, ProvTarget::new));
  }

  /** In which the output will lie. */
  private Optional<Path> folder() {
    Path out = command.commandLine().getParseResult().matchedOptionValue("-o", null);
    return Optional.ofNullable(out).map(file -> file.toAbsolutePath().getParent());
  }

  /**
   * The format that was asked for.
   *
   * @throws NboException where there is none, or an option does not go with it
   */
  ExportTarget chosen() {
    Known chosen =
        all().stream()
            .filter(known -> known.name().equalsIgnoreCase(format))
            .findFirst()
            .orElseThrow(
                () ->
                    NboException.usage(
                        "NBO-USAGE",
                        "--to "
                            + format
                            + " is unknown; it takes "
                            + all().stream().map(Known::name).collect(Collectors.joining(", "))));
    refuseOthers(chosen);
    return chosen.target().get();
  }

  /** Other documents that are wanted, by what is in them. */
  Map<String, Path> beside() {
    return methods.beside();
  }

  /** An option of another format would be without effect. */
  private void refuseOthers(Known chosen) {
    for (OptionSpec given : command.commandLine().getParseResult().matchedOptions()) {
      List<Known> owners =
          all().stream().filter(known -> known.options() != null && has(known, given)).toList();
      if (!owners.isEmpty()
          && owners.stream().noneMatch(known -> known.name().equals(chosen.name()))) {
        throw NboException.usage(
            "NBO-USAGE",
            given.longestName()
                + " goes with --to "
                + owners.stream().map(Known::name).collect(Collectors.joining(" or "))
                + " only");
      }
    }
  }

  private static boolean has(Known known, OptionSpec given) {
    return CommandSpec.forAnnotatedObject(known.options()).findOption(given.longestName()) != null;
  }
}
