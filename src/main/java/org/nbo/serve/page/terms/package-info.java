/**
 * The ontology, its terms under their IRIs, its shapes and its context.
 *
 * <p>{@link org.nbo.serve.page.terms.TermPages} is the door; {@code TermSource} makes what takes
 * long when somebody asks for it.
 *
 * <p>Not here: what the pages of terms say, which {@code org.nbo.export.pages} does.
 */
package org.nbo.serve.page.terms;
