package org.nbo.export.ngff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.nbo.TestFiles;

/** The official schemas of OME-Zarr, which lie beside the files of others. */
final class NgffSchemas {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String version;

  private NgffSchemas(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** The test is skipped where they are not there. */
  static NgffSchemas of(NgffVersion version) {
    String name = version == NgffVersion.V0_6 ? "0.6rc0" : version.number();
    Path corpus = TestFiles.others(Path.of("../ngff/" + name + "/schemas"));
    return new NgffSchemas(corpus, name);
  }

  void accept(JsonNode attributes, String schema) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders ->
                        loaders.add(iri -> () -> Files.newInputStream(file(iri.toString())))));
    JsonNode asReleased = withVersion(attributes);
    Set<ValidationMessage> wrong =
        factory
            .getSchema(
                SchemaLocation.of(
                    "https://ngff.openmicroscopy.org/"
                        + version
                        + "/schemas/"
                        + schema
                        + ".schema"))
            .validate(asReleased);
    assertThat(wrong).as(schema + " " + version).isEmpty();
  }

  private Path file(String iri) {
    return folder.resolve(iri.substring(iri.lastIndexOf('/') + 1));
  }

  /** The schemas at hand are of the candidate for a release, and know only its name. */
  private JsonNode withVersion(JsonNode attributes) {
    try {
      return JSON.readTree(attributes.toString().replace("\"0.6\"", "\"" + version + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
