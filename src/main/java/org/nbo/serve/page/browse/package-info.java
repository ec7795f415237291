/**
 * Looking through all that is here: lists, narrowed down by filters and searched by any field; what
 * became of a thing, how two differ, how all stands.
 *
 * <p>{@link org.nbo.serve.page.browse.BrowsePages} is the door. {@code Shown} has the lists and
 * what was asked of them. A {@code Condition} says what a field has to be, one of those in {@code
 * Searched}, and {@code Reached} finds what meets it. {@code Past} tells the states of a thing
 * apart by its {@code Surroundings}. {@link org.nbo.serve.page.browse.Ways} lead from elsewhere to
 * these pages.
 *
 * <p>Not here: how lists are made of data ({@code org.nbo.serve.data}), what they show ({@code
 * queries/browse}), and how things are told apart ({@code org.nbo.merge}).
 */
package org.nbo.serve.page.browse;
