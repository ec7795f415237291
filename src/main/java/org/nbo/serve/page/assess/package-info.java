/**
 * Files that are sent together, to be assessed or to be had in another format; nothing of them is
 * kept.
 *
 * <p>{@link org.nbo.serve.page.assess.AssessPages} is the door. {@link
 * org.nbo.serve.page.assess.Sent} says which of the files are images and which go with them, {@link
 * org.nbo.serve.page.assess.SentRequest} what they are held against, {@link
 * org.nbo.serve.page.assess.Download} in which formats they can be had.
 *
 * <p>Not here: assessing and writing, which come through {@link org.nbo.Nbo}.
 */
package org.nbo.serve.page.assess;
