package org.nbo.lift;

import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.ToolVersion;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.Prov;
import org.nbo.vocab.SchemaOrg;

/**
 * Says in the default graph, in PROV-O, what a named graph was lifted from and with what. No time:
 * the same file gives the same statements whenever it is lifted.
 */
final class Provenance {
  private static final Iri LABEL = Iri.of(RDFS.uri + "label");
  private static final Iri ENTITY = Iri.of(Prov.ENTITY);
  static final Iri DERIVED_FROM = Iri.of(Prov.WAS_DERIVED_FROM);
  private static final Iri GENERATED_BY = Iri.of(Prov.WAS_GENERATED_BY);
  private static final Iri ACTIVITY = Iri.of(Prov.ACTIVITY);
  private static final Iri USED = Iri.of(Prov.USED);
  private static final Iri ASSOCIATED_WITH = Iri.of(Prov.WAS_ASSOCIATED_WITH);
  private static final Iri AGENT = Iri.of(Prov.SOFTWARE_AGENT);
  private static final Iri FILE_NAME = Iri.of(SchemaOrg.NAME);
  private static final Iri SIZE = Iri.of(SchemaOrg.CONTENT_SIZE);
  private static final Iri SHA_256 = Iri.of(SchemaOrg.SHA_256);
  private static final Iri VERSION = Iri.of(SchemaOrg.SOFTWARE_VERSION);
  private static final Iri FORMAT = Iri.of(DCTerms.NS + "format");
  private static final Iri CONTAINER = Iri.of(NboTerm.Iri.CONTAINER);
  private static final Iri UNMAPPED_COUNT = Iri.of(NboTerm.Iri.UNMAPPED_COUNT);
  private static final Iri SUMMARIZED_COUNT = Iri.of(NboTerm.Iri.SUMMARIZED_COUNT);
  private static final Iri LEFT_OUT_COUNT = Iri.of(NboTerm.Iri.LEFT_OUT_COUNT);

  private Provenance() {}

  /**
   * @param dropped how many values an upgrade had no place for
   */
  static void write(
      SourceFile file, Lifter.Result result, int dropped, IriMinter iris, QuadSink sink) {
    Iri graph = iris.document();
    Iri lifting = iris.beside("lifting");
    Iri source = iri(file.source());
    Iri tool = Iri.of(NboTerm.NS + "tool/" + ToolVersion.VERSION);
    sink.graph(null);
    sink.link(graph, Iri.TYPE, ENTITY);
    sink.link(graph, DERIVED_FROM, source);
    sink.link(graph, GENERATED_BY, lifting);
    count(graph, UNMAPPED_COUNT, result.unmappedCount() + dropped, sink);
    if (result.summarizedCount() > 0) {
      count(graph, SUMMARIZED_COUNT, result.summarizedCount(), sink);
    }
    if (result.leftOut() > 0) {
      count(graph, LEFT_OUT_COUNT, result.leftOut(), sink);
    }
    describe(file.source(), result.format(), sink);
    if (file.source() != file) {
      describe(file, result.format(), sink);
      sink.link(lifting, USED, iri(file));
    }
    sink.link(lifting, Iri.TYPE, ACTIVITY);
    sink.link(lifting, USED, source);
    sink.link(lifting, ASSOCIATED_WITH, tool);
    sink.link(tool, Iri.TYPE, AGENT);
    sink.literal(tool, LABEL, "NBO Linked Data", Datatype.STRING);
    sink.literal(tool, VERSION, ToolVersion.VERSION, Datatype.STRING);
  }

  private static void count(Iri graph, Iri property, int count, QuadSink sink) {
    sink.literal(graph, property, Integer.toString(count), Datatype.INTEGER);
  }

  private static void describe(SourceFile file, String format, QuadSink sink) {
    Iri source = iri(file);
    sink.link(source, Iri.TYPE, ENTITY);
    sink.literal(source, FILE_NAME, file.fileName(), Datatype.STRING);
    sink.literal(source, FORMAT, file.format(format), Datatype.STRING);
    file.container()
        .ifPresent(container -> sink.literal(source, CONTAINER, container, Datatype.STRING));
    sink.literal(source, SIZE, Long.toString(file.size()), Datatype.INTEGER);
    sink.literal(source, SHA_256, file.checksum().hex(), Datatype.STRING);
  }

  private static Iri iri(SourceFile file) {
    return Iri.of(file.checksum().iri());
  }
}
