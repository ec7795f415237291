package org.nbo.link;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that leads places from one genome assembly to another.
 *
 * @param name of it for messages
 * @param fileName its name alone, which often tells the assemblies
 * @param content opens it, not compressed
 */
public record ChainFile(String name, String fileName, Supplier<InputStream> content) {}
