package org.nbo.lift.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nbo.model.genome.Assemblies;
import org.nbo.model.genome.PlacedThings;

/**
 * What is known beside a source while it is lifted.
 *
 * @param file where it lies; empty where it came through a pipe
 * @param content opens it once more
 * @param isNamed whether the user gave the IRI of the document
 * @param documents the IRI that another file has as a document
 * @param imaging what made the things of which a table tells
 * @param assembly the genome assembly in which places count, where the user says so
 * @param assemblies the genome assemblies that are known
 * @param placed takes the places of things that there are very many of, in place of statements
 *     about them
 * @param inFull whether to say all, or of each row only what it is, what it is called, and where it
 *     lies
 */
public record Surroundings(
    Optional<Path> file,
    Supplier<InputStream> content,
    boolean isNamed,
    Function<Path, String> documents,
    Imaging imaging,
    Optional<String> assembly,
    Supplier<Assemblies> assemblies,
    Optional<PlacedThings> placed,
    boolean inFull) {}
