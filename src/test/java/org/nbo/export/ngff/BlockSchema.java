package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of our block, and its meaning by a reader of JSON-LD that knows nothing of us. */
final class BlockSchema {
  private static final Path SCHEMA = Path.of("src/site/resources/ngff-block.schema.json");

  private BlockSchema() {}

  static void accept(JsonNode attributes) throws IOException {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA))
                .validate(attributes))
        .isEmpty();
  }

  static List<String> statements(JsonNode block) throws Exception {
    StringWriter lines = new StringWriter();
    JsonLd.toRdf(JsonDocument.of(new StringReader(block.toString())))
        .provide(new NQuadsWriter(lines));
    return lines.toString().lines().toList();
  }
}
