package org.nbo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.nbo.finding.NboException;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.FormatNames;
import org.nbo.model.Model;
import org.nbo.model.naming.ListedNaming;
import org.nbo.model.naming.Naming;

/**
 * A format that the program does not know: a row for each value, with the component that has it, as
 * {@code microscope/lens}; {@code microscope/lens#2} is a second one. The names stand in {@code
 * bench.ttl}.
 */
final class BenchTable implements SourceReader {
  private static final String FORMAT = "https://example.org/bench#Table";
  private static final String FIRST_LINE = "component,field,value,unit";

  private final FormatNames names;
  private final TreeElement root = new TreeElement("bench", 1);
  private final Map<String, TreeElement> components = new LinkedHashMap<>();

  private BenchTable(InputStream in, FormatNames names) throws IOException {
    this.names = names;
    CSVFormat rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : rows.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      TreeElement component = component(row.get("component"), (int) row.getRecordNumber() + 1);
      component.add(row.get("field"), row.get("value"));
      if (!row.get("unit").isEmpty()) {
        component.add(row.get("field") + names.unitSuffix(), row.get("unit"));
      }
    }
  }

  static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException {
    return new String(head, StandardCharsets.UTF_8).startsWith(FIRST_LINE)
        ? Optional.of(new BenchTable(in, model.format(FORMAT).orElseThrow()))
        : Optional.empty();
  }

  private TreeElement component(String path, int line) {
    TreeElement known = components.get(path);
    if (known == null) {
      int last = path.lastIndexOf('/');
      known = new TreeElement(path.substring(last + 1).replaceAll("#.*", ""), line);
      (last < 0 ? root : component(path.substring(0, last), line)).add(known);
      components.put(path, known);
    }
    return known;
  }

  @Override
  public SourceElement root() {
    return root;
  }

  @Override
  public String format() {
    return names.label();
  }

  @Override
  public Naming naming(Model model) {
    return new ListedNaming(model, names);
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable("NBO-LIFT-002", "no bench table");
  }

  @Override
  public void read(SourceHandler handler) {
    root.read(handler);
  }

  @Override
  public void close() {
    // the table was read to its end when it was opened
  }
}
