/**
 * An ontology becomes SHACL shapes, OWL restrictions and a JSON-LD context.
 *
 * <p>{@link org.nbo.derive.Derivation} runs {@code queries/derive/}; {@link
 * org.nbo.derive.ShapeFiles}, {@link org.nbo.derive.TurtleFile} and {@link
 * org.nbo.derive.ContextFile} lay the answers out in files whose bytes depend on nothing else.
 *
 * <p>Not here: the rules of derivation themselves, which are the queries.
 */
package org.nbo.derive;
