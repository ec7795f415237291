/**
 * Shapes meet data: what is missing for a tier, what is wrong at every tier.
 *
 * <p>{@link org.nbo.validate.Validator} runs the shapes of a {@link org.nbo.validate.ShapeLibrary}
 * and counts the matrix of filled and asked fields; {@link org.nbo.validate.ShapeCatalog} turns a
 * result of SHACL into a {@link org.nbo.finding.Finding} that says where the value would go. {@link
 * org.nbo.validate.SchemaCheck} holds a document against the official schema of its format, of
 * which {@code LongTexts} leaves out what makes nothing right or wrong.
 *
 * <p>Not here: what the shapes ask for ({@code shapes/}, derived), and how findings look.
 */
package org.nbo.validate;
