/**
 * Asking: questions that come along, an editor of queries, and answers as tables.
 *
 * <p>{@link org.nbo.serve.page.ask.AskPages} is the door. {@code Completions} are what the editor
 * offers, {@code TableOfAnswers} shows what a query gives.
 *
 * <p>Not here: answering, which {@code org.nbo.serve.sparql} does.
 */
package org.nbo.serve.page.ask;
