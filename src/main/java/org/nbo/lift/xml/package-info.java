/**
 * XML is read as a stream.
 *
 * <p>{@link org.nbo.lift.xml.XmlReader} reads by a parser; {@link org.nbo.lift.xml.TagShapes} reads
 * what looks like tags before without one; {@link org.nbo.lift.xml.XmlCapture} keeps a piece as it
 * is.
 *
 * <p>Not here: names of elements or attributes.
 */
package org.nbo.lift.xml;
