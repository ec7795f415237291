/**
 * What is at the addresses besides SPARQL: pages that need no script, the terms, descriptions of
 * the data, assessments.
 *
 * <p>{@link org.nbo.serve.page.Site} is the door and says where everything is. Templates stand
 * beside these classes; {@code labels.txt} says by which property a thing is called. Whole phrases
 * stand in English between {@code {{#say}}} and {@code {{/say}}}, and in {@code de.tsv} in German;
 * {@code pages.in(exchange)} speaks the language of who asks, and scripts get their phrases from
 * attributes of their page.
 *
 * <p>Who lives here by families: {@code FillForm} and its kin are the form of what is missing;
 * {@code BrowseResource}, {@code SearchResource}, {@code CompareResource}, {@code HistoryResource}
 * and {@code StandingResource} show the lists, which {@code Shown} has; {@code Tie} and its kin
 * find and draw what belongs together; {@code AskResource} and {@code QuestionsResource} take
 * questions. An {@code Address} is read and changed where a page leads to itself, {@code Tabular}
 * sends CSV, and {@code WebJars} has the scripts of others.
 *
 * <p>Not here: HTTP itself, SPARQL, and what the pages of terms say, which {@code
 * org.nbo.export.pages} does.
 */
package org.nbo.serve.page;
