package org.nbo.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nbo.ontology.Replacements;

/**
 * All that a {@link Model} knows, as plain records: what {@link ModelReader} reads and {@link
 * ModelCache} keeps.
 *
 * @param classes in the order of their IRIs
 * @param enumerations the closed lists, by the IRI of the class of their values
 * @param extensions in the order in which they build on each other
 * @param profiles by name
 * @param placeholders what is no value
 * @param formats what source formats call its terms, by the IRI of the format
 * @param jsonFormat how JSON files of the model's own application are written
 * @param keyTerms what key–value pairs are
 * @param marks which terms have a part of their own to play
 * @param replacements terms that were replaced, and by what
 */
record ModelTables(
    List<ClassDescription> classes,
    Map<String, Enumeration> enumerations,
    List<Model.ExtensionInfo> extensions,
    List<Model.Profile> profiles,
    Placeholders placeholders,
    Map<String, FormatNames> formats,
    Optional<JsonFormat> jsonFormat,
    KeyTerms keyTerms,
    Marks marks,
    Replacements replacements) {}
