/**
 * What the ontology says, as tables that the stages ask.
 *
 * <p>Actors: {@link org.nbo.model.Model} answers which class is which, with which fields; {@link
 * org.nbo.model.Crosswalk} answers the same for the names of one dialect of source files; {@link
 * org.nbo.model.Alignment} for the terms of another vocabulary. Values: {@link
 * org.nbo.model.ModelClass}, {@link org.nbo.model.Field}, {@link org.nbo.model.ModelProperty},
 * {@link org.nbo.model.Enumeration}, {@link org.nbo.model.UnitOfMeasure}, {@link
 * org.nbo.model.JsonFormat}.
 *
 * <p>Not here: anything that reads, changes or judges a source file, and names of elements.
 */
package org.nbo.model;
