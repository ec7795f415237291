/**
 * Statements between who finds them and who writes them, in the bytes that they stand in: {@link
 * org.nbo.model.statement.ByteStatements}.
 *
 * <p>Not here: where they come from, and any syntax.
 */
package org.nbo.model.statement;
