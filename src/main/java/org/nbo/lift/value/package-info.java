/**
 * A written value becomes statements, as the kind of its field asks.
 *
 * <p>A {@link org.nbo.lift.value.ValueMapping} for each field: {@link
 * org.nbo.lift.value.LiteralMapping}, {@link org.nbo.lift.value.ScaledMapping}, {@link
 * org.nbo.lift.value.QuantityMapping}, {@link org.nbo.lift.value.UnitMapping}, made by {@link
 * org.nbo.lift.value.ValueMappings}. {@link org.nbo.lift.value.LexicalForm} knows how values of a
 * datatype are written and {@link org.nbo.lift.value.Decimal} those of numbers, {@link
 * org.nbo.lift.value.DecimalPoint} moves points in bytes; {@link org.nbo.lift.value.Misspelt}
 * understands what is certain although misspelt, {@link org.nbo.lift.value.Repairs} tells of it.
 *
 * <p>Not here: which field a value belongs to, and whether it is a good one.
 */
package org.nbo.lift.value;
