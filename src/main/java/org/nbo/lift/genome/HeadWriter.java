package org.nbo.lift.genome;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.nbo.lift.genome.TableHead.Entry;
import org.nbo.lift.quad.Datatype;
import org.nbo.lift.quad.Iri;
import org.nbo.lift.quad.IriMinter;
import org.nbo.lift.quad.QuadSink;
import org.nbo.model.genome.Genome;
import org.nbo.vocab.NboTerm;
import org.nbo.vocab.SchemaOrg;

/** Writes what stands above the rows of a table. */
final class HeadWriter {
  private static final Iri LABEL = Iri.of(RDFS.uri + "label");
  private static final Map<String, String> PREFIXES =
      Map.of("nbo", NboTerm.NS, "dcterms", DCTerms.NS, "rdfs", RDFS.uri, "schema", SchemaOrg.NS);

  private final TracingFormat format;
  private final TableHead head;
  private final TableColumns columns;
  private final QuadSink sink;
  private final IriMinter iris;

  /**
   * @param iris of the document
   */
  HeadWriter(
      TracingFormat format, TableHead head, TableColumns columns, QuadSink sink, IriMinter iris) {
    this.format = format;
    this.head = head;
    this.columns = columns;
    this.sink = sink;
    this.iris = iris;
  }

  /**
   * @param data what the table is part of
   */
  void write(Iri data, Optional<Genome> genome) {
    Iri table = iris.identified("TracingTable");
    sink.link(data, Iri.TYPE, nbo("TracingData"));
    sink.link(data, nbo("hasTable"), table);
    sink.link(table, Iri.TYPE, nbo("TracingTable"));
    if (genome.isPresent()) {
      Iri assembly = Iri.of(genome.get().iri());
      sink.link(data, nbo("ofAssembly"), assembly);
      sink.link(assembly, Iri.TYPE, nbo("GenomicAssembly"));
    }
    entries(table);
    columns(table);
  }

  private void entries(Iri table) {
    Iri software = null;
    int programs = 0;
    for (Entry entry : head.entries()) {
      boolean isOfSoftware = entry.key().filter(TracingFormat.Key::isOfSoftware).isPresent();
      if (isOfSoftware && (software == null || entry.plays("title"))) {
        software = iris.identified("TracingSoftware:" + programs++);
        sink.link(software, Iri.TYPE, nbo("TracingSoftware"));
        sink.link(table, nbo("usedSoftware"), software);
      }
      said(isOfSoftware ? software : table, entry);
    }
  }

  private void said(Iri about, Entry entry) {
    String property = entry.key().map(TracingFormat.Key::property).orElse(null);
    if (entry.value().isEmpty()) {
      return;
    }
    if (property == null) {
      sink.literal(about, TableColumns.own(entry.written()), entry.value(), Datatype.STRING);
    } else if (!property.isEmpty()) {
      sink.literal(about, property(property), entry.value(), Datatype.STRING);
    } else if (!entry.plays("columns")) {
      Iri own = TableColumns.own(entry.key().get().name());
      sink.literal(about, own, entry.value(), Datatype.STRING);
    }
  }

  /** What the makers of the table named themselves. */
  private void columns(Iri table) {
    Iri describes = property(format.playing("words").property());
    for (TableColumn own : columns.all()) {
      if (own.column() == null) {
        Iri column = iris.identified("TracingColumn:" + own.written().replace(' ', '_'));
        sink.link(table, nbo("hasColumn"), column);
        sink.link(column, Iri.TYPE, nbo("TracingColumn"));
        sink.literal(column, LABEL, own.written(), Datatype.STRING);
        sink.link(column, nbo("valuesUnder"), own.property());
        head.description(own.written())
            .ifPresent(words -> sink.literal(column, describes, words, Datatype.STRING));
      }
    }
  }

  private static Iri property(String prefixed) {
    String[] parts = prefixed.split(":", 2);
    return Iri.of(PREFIXES.get(parts[0]) + parts[1]);
  }

  private static Iri nbo(String name) {
    return Iri.of(NboTerm.NS + name);
  }
}
