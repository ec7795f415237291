/**
 * Documents that are nearly right become right before anybody reads them: a namespace with a slip
 * or none ({@link org.nbo.lift.mend.Namespaces}), text before the XML declaration, control
 * characters at the end, and bytes that are not in the encoding that is declared ({@link
 * org.nbo.lift.mend.MendedInput}). {@link org.nbo.lift.mend.Mender} decides by the first bytes;
 * each {@link org.nbo.lift.mend.Mend} is told. Lines stay where they are.
 *
 * <p>Not here: what stands in the document, whose misspellings {@link org.nbo.lift.value}
 * understands.
 */
package org.nbo.lift.mend;
