package org.nbo.export;

import java.util.function.Supplier;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/**
 * What exporters know before they see an experiment.
 *
 * @param model the ontology as tables
 * @param ontology itself, read where it is needed
 * @param context the JSON-LD context in UTF-8, read where it is needed
 */
public record Background(Model model, Supplier<Ontology> ontology, Supplier<byte[]> context) {}
