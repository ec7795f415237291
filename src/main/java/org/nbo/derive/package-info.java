/**
 * An ontology becomes SHACL shapes, OWL restrictions, a JSON-LD context, and tables of mappings.
 *
 * <p>{@link org.nbo.derive.Derivation} runs {@code queries/derive/}; {@link
 * org.nbo.derive.ShapeFiles}, {@link org.nbo.derive.TurtleFile}, {@link org.nbo.derive.ContextFile}
 * and {@link org.nbo.derive.SssomFile} lay the answers out in files whose bytes depend on nothing
 * else. {@link org.nbo.derive.SpecificationDiff} runs {@code queries/reports/}: what a version of
 * the specification has that the ontology has not.
 *
 * <p>Not here: the rules of derivation themselves, which are the queries.
 */
package org.nbo.derive;
