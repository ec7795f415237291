/**
 * XML is read as a stream, by a parser.
 *
 * <p>{@link org.nbo.lift.xml.XmlReader} goes through the events of the parser and tells of {@link
 * org.nbo.lift.xml.XmlElement}s and, in words, of {@link org.nbo.lift.xml.XmlTroubles}. {@link
 * org.nbo.lift.xml.XmlCapture} keeps a piece as it is; {@code XmlBounds} ends what no description
 * comes near.
 *
 * <p>Not here: names of elements or attributes; {@code shapes}, which makes the same faster.
 */
package org.nbo.lift.xml;
