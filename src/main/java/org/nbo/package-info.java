/**
 * NBO Linked Data: the 4DN-BINA-OME model of microscopy metadata (Hammer et al., Nature Methods
 * 2021) as working linked data.
 *
 * <p><b>The ontology is the program.</b> {@code ontology/*.ttl} holds every class and field with
 * its tier, requirement level and extension; {@code queries/derive/} turns that into shapes,
 * restrictions and a JSON-LD context; the Java here reads it all and has no line about any single
 * element. To teach the program something about microscopes, edit Turtle or SPARQL.
 *
 * <p><b>The door.</b> A Java program needs this package and {@link org.nbo.finding} alone. {@link
 * org.nbo.Nbo} does the work; it is given {@link org.nbo.Source}s. {@link org.nbo.Lifting} says how
 * one is lifted and whereto, and gives {@link org.nbo.Lifted}; {@link org.nbo.Assessing} is ready
 * for many images and gives {@link org.nbo.Assessed}; {@link org.nbo.Validation} is of a graph at
 * hand, {@link org.nbo.Folder} what is in one. All are immutable and for any number of threads.
 * {@code src/site/markdown/java.md} teaches it, {@code src/examples/embedding/} shows it.
 *
 * <p><b>A tour</b> of what is behind it, in the order in which a file passes through:
 *
 * <ol>
 *   <li>{@link org.nbo.finding}: the words in which one asks and is told. {@link org.nbo.ontology}
 *       reads Turtle, {@link org.nbo.model} makes tables of it. Everybody calls these.
 *   <li>{@link org.nbo.lift}: a source file becomes a graph.
 *   <li>{@link org.nbo.merge}: an image, its microscope and settings become one description.
 *   <li>{@link org.nbo.reason}: rules add what follows; HermiT says what cannot be.
 *   <li>{@link org.nbo.validate}: shapes say what is missing or wrong.
 *   <li>{@link org.nbo.assess}: these stages in their order, for one image.
 *   <li>{@link org.nbo.export}: findings become reports, graphs become JSON-LD.
 *   <li>{@link org.nbo.derive}: an edited ontology becomes new shapes, restrictions and context.
 *   <li>{@link org.nbo.serve}: the data over HTTP, as SPARQL and as pages, each kind in a room of
 *       {@link org.nbo.serve.page}.
 *   <li>{@link org.nbo.cli}: the commands, which come through the door.
 * </ol>
 *
 * <p>Stages do not call each other; {@code PackageDependencyTest} keeps it so.
 *
 * <p>Not here: what any stage does, and what only a command line has: options, exit codes, the
 * host's settings.
 */
package org.nbo;
