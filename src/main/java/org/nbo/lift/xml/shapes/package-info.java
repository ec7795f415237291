/**
 * What repeats in a document is read without a parser. This is a layer around the plain reader, and
 * all it gives is speed; who opens a document may leave it out.
 *
 * <p>{@link org.nbo.lift.xml.shapes.TagShapeReader} wraps the {@link org.nbo.lift.xml.XmlReader}
 * from both sides: {@link org.nbo.lift.xml.shapes.TagFeed} hands it the document tag by tag, and
 * {@link org.nbo.lift.xml.shapes.AheadOfParser} hears what it reports. After each tag, that one
 * learns the {@link org.nbo.lift.xml.shapes.TagShape} and reads the {@link
 * org.nbo.lift.xml.shapes.TagRun} that follows; {@link org.nbo.lift.xml.shapes.ReadPast} keeps the
 * lines right. A {@code LongTag} ends a tag with more attributes than any has. A text that is
 * longer than what is read at a time is told in pieces, in which a {@code Sign} stands for another.
 *
 * <p>Not here: what the reader means, and any decision but whether bytes are like others.
 */
package org.nbo.lift.xml.shapes;
