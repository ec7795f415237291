/**
 * Tables of fields, as export writes them for people to fill in, are read like any other source.
 *
 * <p>{@link org.nbo.lift.table.TableReader} knows a table by its first line and makes elements of
 * its rows, which have the names of the specification; {@link org.nbo.lift.table.ExcelRows} gives
 * it the rows of a workbook.
 */
package org.nbo.lift.table;
