/**
 * What the ontology says, as tables that the stages ask.
 *
 * <p>Actors: {@link org.nbo.model.Model} answers which class is which, with which fields; {@code
 * naming} answers the same for the words of a source format; {@link org.nbo.model.Alignment} for
 * the terms of another vocabulary. {@link org.nbo.model.ModelReader} reads the tables out of the
 * ontology, {@link org.nbo.model.ModelCache} keeps them between runs, by {@link
 * org.nbo.model.StoredRecords} that need no word about what is in them. Values: {@link
 * org.nbo.model.ModelClass}; {@link org.nbo.model.Field} and {@link org.nbo.model.UnitField}, which
 * are what has a name in sources; {@link org.nbo.model.ModelProperty}, {@link
 * org.nbo.model.Enumeration}, {@link org.nbo.model.UnitOfMeasure}, {@link
 * org.nbo.model.FormatNames}, {@link org.nbo.model.JsonFormat}; {@link org.nbo.model.Marks}, which
 * terms have a part of their own to play; and what the IRIs of things are made of, {@link
 * org.nbo.model.ThingIri} and {@link org.nbo.model.Uuid}.
 *
 * <p>Not here: anything that reads, changes or judges a source file, and names of elements.
 */
package org.nbo.model;
