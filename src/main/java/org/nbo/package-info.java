/**
 * NBO Linked Data: the 4DN-BINA-OME model of microscopy metadata (Hammer et al., Nature Methods
 * 2021) as working linked data.
 *
 * <p><b>The ontology is the program.</b> {@code ontology/*.ttl} holds every class and field with
 * its tier, requirement level and extension; {@code queries/derive/} turns that into shapes,
 * restrictions and a JSON-LD context; the Java here reads it all and has no line about any single
 * element. To teach the program something about microscopes, edit Turtle or SPARQL.
 *
 * <p><b>A tour</b>, in the order in which a file passes through:
 *
 * <ol>
 *   <li>{@link org.nbo.model}: what the ontology says, as tables. Everybody calls it, it calls
 *       nobody.
 *   <li>{@link org.nbo.lift}: a source file becomes a graph.
 *   <li>{@link org.nbo.reason}: rules add what follows; HermiT says what cannot be.
 *   <li>{@link org.nbo.merge}: an image, its microscope and settings become one description.
 *   <li>{@link org.nbo.validate}: shapes say what is missing or wrong.
 *   <li>{@link org.nbo.export}: findings become reports, graphs become JSON-LD.
 *   <li>{@link org.nbo.derive}: an edited ontology becomes new shapes, restrictions and context.
 *   <li>{@link org.nbo.cli}: the commands, which call the stages in their order.
 * </ol>
 *
 * <p>Stages do not call each other; {@code PackageDependencyTest} keeps it so.
 */
package org.nbo;
