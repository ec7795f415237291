package org.nbo.export.ngff;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.export.Experiment;
import org.nbo.finding.Assessment;
import org.nbo.finding.InferredModality;
import org.nbo.finding.RequirementLevel;
import org.nbo.model.Model;
import org.nbo.vocab.NboTerm;

/**
 * Our block: how the images of a hierarchy were made, as JSON-LD that explains itself, by the Zarr
 * Conventions ({@code src/site/resources/ngff-block.schema.json}). It stands in the attributes of
 * the outermost group alone.
 */
final class Block {
  /** The key under which the block stands, and its name in the list of conventions. */
  static final String KEY = "nbo";

  /** The key of the list of conventions. */
  static final String CONVENTIONS = "zarr_conventions";

  /** What identifies the convention; never to be changed. */
  static final String UUID = "cd93bbb8-0163-4126-8f7e-a65ce8e74d7f";

  private static final String SCHEMA = NboTerm.NS + "ngff-block/1/schema.json";
  private static final String SPECIFICATION = NboTerm.NS + "ngff-block/1/";
  private static final String VERSION = "1";

  private final Model model;
  private final BlockContext context;

  /**
   * @param context the bytes of the project's JSON-LD context
   */
  Block(Model model, byte[] context) {
    this.model = model;
    this.context = new BlockContext(context);
  }

  /** The entry in the list of conventions. */
  static JsonObject convention() {
    return Json.createObjectBuilder()
        .add("uuid", UUID)
        .add("schema_url", SCHEMA)
        .add("spec_url", SPECIFICATION)
        .add("name", KEY)
        .add(
            "description",
            "How the images were made: microscope, settings and calibration in the 4DN-BINA-OME"
                + " model, as JSON-LD.")
        .build();
  }

  /**
   * The block itself.
   *
   * @param pictures with their places in the hierarchy
   * @param graph name of the file with all statements, beside the block
   */
  JsonObject of(Experiment experiment, List<Picture> pictures, String graph) {
    BlockThings things = new BlockThings(experiment.known(), model, experiment.images());
    JsonObjectBuilder block = Json.createObjectBuilder();
    block.add("@id", experiment.document());
    block.add("blockVersion", VERSION);
    block.add("graph", graph);
    if (!experiment.formats().isEmpty()) {
      JsonArrayBuilder formats = Json.createArrayBuilder();
      experiment.formats().forEach(formats::add);
      block.add("format", formats);
    }
    experiment
        .conclusions()
        .completeness()
        .ifPresent(known -> block.add("tierMet", tiers(known.matrix())));
    JsonArrayBuilder modality = modality(experiment.techniques());
    block.add("modality", modality);
    JsonArrayBuilder instruments = Json.createArrayBuilder();
    things.instruments().forEach(instrument -> instruments.add(things.json(instrument)));
    block.add("instruments", instruments);
    block.add("images", images(pictures, things));
    JsonObject body = block.build();
    JsonObjectBuilder whole = Json.createObjectBuilder().add("@context", context.of(body));
    body.forEach(whole::add);
    return whole.build();
  }

  private static JsonObjectBuilder tiers(List<Assessment.Cell> matrix) {
    return Json.createObjectBuilder()
        .add("must", Assessment.tierMet(matrix, RequirementLevel.MUST))
        .add("all", Assessment.tierMet(matrix, RequirementLevel.SHOULD));
  }

  private static JsonArrayBuilder modality(List<InferredModality> found) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (InferredModality modality : found) {
      array.add(
          Json.createObjectBuilder()
              .add("@id", modality.iri())
              .add("label", modality.label())
              .add("because", modality.because()));
    }
    return array;
  }

  /** Of images that were made alike the first is told in full; the others name it. */
  private static JsonArrayBuilder images(List<Picture> pictures, BlockThings things) {
    Map<JsonObject, String> told = new LinkedHashMap<>();
    JsonArrayBuilder images = Json.createArrayBuilder();
    for (Picture picture : pictures) {
      JsonObject full = things.json(picture.image());
      String first = told.putIfAbsent(BlockThings.withoutNames(full), picture.image().toString());
      JsonObjectBuilder image = Json.createObjectBuilder().add("path", picture.path());
      if (first == null) {
        full.forEach(image::add);
      } else {
        image.add("@id", picture.image().toString()).add("@type", full.get("@type"));
        if (full.containsKey("name")) {
          image.add("name", full.get("name"));
        }
        image.add("madeLike", first);
      }
      images.add(image);
    }
    return images;
  }
}
