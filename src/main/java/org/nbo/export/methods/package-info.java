/**
 * A paragraph for the methods section of a publication, out of what is known of images.
 *
 * <p>What it says is a {@link org.nbo.export.methods.Template}: text with the names of fields, in
 * any language, with the {@link org.nbo.export.methods.Words} of that language. {@link
 * org.nbo.export.methods.View} lets it see the fields of a thing, {@link
 * org.nbo.export.methods.Narrator} tells it for one image, {@link org.nbo.export.methods.Paragraph}
 * puts together what several images share and where they differ, and a {@link
 * org.nbo.export.methods.MethodsFormat} writes it. Every {@link org.nbo.export.methods.Said} value
 * remembers where it comes from.
 *
 * <p>Not here: sentences, and names of fields but those of how things hang together.
 */
package org.nbo.export.methods;
