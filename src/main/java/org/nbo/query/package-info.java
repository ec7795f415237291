/**
 * Asks what was lifted.
 *
 * <p>{@link org.nbo.query.Questions} are those of {@code queries/questions/}, each a {@link
 * org.nbo.query.Question} with a {@link org.nbo.query.Parameter} for each value that one may
 * choose; {@link org.nbo.query.Prepared} is a question with its values, or a query of one's own,
 * ready to be asked, unless it {@linkplain org.nbo.query.Reach reaches} beyond the data.
 *
 * <p>{@link org.nbo.query.Shelves} are the lists of {@code queries/browse/}: a {@link
 * org.nbo.query.Shelf} of things has {@link org.nbo.query.Aspect}s, by which one chooses among
 * them, and perhaps an {@link org.nbo.query.Ability} that one asks them for. A {@link
 * org.nbo.query.Wording} is what is read, in several languages.
 *
 * <p>Not here: what is wrong with data, which is for checks; the questions themselves.
 */
package org.nbo.query;
