/**
 * What all pages share, and the rooms in which they are.
 *
 * <p>{@code Pages} fills templates, which stand beside the classes of their room; a room names its
 * own with the room in front, {@code browse/search}, and the shared ones, head and foot, without.
 * Whole phrases stand in English between {@code {{#say}}} and {@code {{/say}}}, and in {@code
 * de.tsv} in German; {@code pages.in(exchange)} speaks the {@code Language} of who asks, and
 * scripts get their phrases from attributes of their page. {@code Labels} and {@code labels.txt}
 * say what a thing is called, {@code Links} how it stands on a page. An {@code Address} is read and
 * changed where a page leads to itself, {@code Paging} parts long lists, {@code Tabular} sends CSV,
 * {@code AxesOf} reads tier, level and extensions, and {@code WebJars} has the scripts of others.
 *
 * <p>The rooms, by what one sees:
 *
 * <ul>
 *   <li>{@link org.nbo.serve.page.home}: the first page, and what the server says of itself
 *   <li>{@link org.nbo.serve.page.browse}: lists, search, histories, comparisons, how all stands
 *   <li>{@link org.nbo.serve.page.links}: what belongs together, as a table and drawn
 *   <li>{@link org.nbo.serve.page.things}: each thing by itself
 *   <li>{@link org.nbo.serve.page.terms}: the ontology, its terms and shapes
 *   <li>{@link org.nbo.serve.page.ask}: questions, the editor of queries, answers
 *   <li>{@link org.nbo.serve.page.assess}: files that are sent, assessed and written otherwise
 *   <li>{@link org.nbo.serve.page.fill}: the form of what is missing in them
 * </ul>
 *
 * <p>The door of each is the class whose name ends in {@code Pages}; it says at which addresses the
 * room is. {@link org.nbo.serve.page.home.Site} opens them all. Which may call which, {@code
 * PackageDependencyTest} says.
 *
 * <p>Not here: HTTP itself, SPARQL, and what the pages of terms say, which {@code
 * org.nbo.export.pages} does.
 */
package org.nbo.serve.page;
