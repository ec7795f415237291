/**
 * Asks what was lifted.
 *
 * <p>{@link org.nbo.query.Questions} are those of {@code queries/questions/}, each a {@link
 * org.nbo.query.Question} with a {@link org.nbo.query.Parameter} for each value that one may
 * choose; {@link org.nbo.query.Prepared} is a question with its values, or a query of one's own,
 * ready to be asked.
 *
 * <p>Not here: what is wrong with data, which is for checks; the questions themselves.
 */
package org.nbo.query;
