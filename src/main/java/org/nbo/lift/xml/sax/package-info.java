/**
 * What a source document says, told in the way of SAX, for those who validate it.
 *
 * <p>{@link org.nbo.lift.xml.sax.ShapedSaxReader} reads as the lift does, what repeats by its
 * shape; {@link org.nbo.lift.xml.sax.ElementAttributes} shows the attributes of an element.
 *
 * <p>Not here: what is valid.
 */
package org.nbo.lift.xml.sax;
