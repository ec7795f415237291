/**
 * Tables of all fields that what is described has, to be filled in and read again.
 *
 * <p>{@link org.nbo.export.tables.FieldRows} makes the rows out of experiments, a {@link
 * org.nbo.export.tables.TableTarget} writes them as CSV or for Excel. An {@link
 * org.nbo.export.tables.AbsentPart} is what forms can ask for besides. They are read by {@code
 * org.nbo.lift.table}; the columns are in {@link org.nbo.model.TableColumns}.
 */
package org.nbo.export.tables;
