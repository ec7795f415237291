/**
 * Key–value pairs whose keys name fields fill these fields.
 *
 * <p>{@link org.nbo.lift.keyvalue.KeyNames} reads keys, {@link org.nbo.lift.keyvalue.KeyValues}
 * collects pairs while a source is lifted, a second reading finds their {@link
 * org.nbo.lift.keyvalue.Surroundings}, and {@link org.nbo.lift.keyvalue.StatedFields} writes what
 * they state.
 *
 * <p>Not here: the names themselves ({@code nbo:keyName} and the like in the ontology).
 */
package org.nbo.lift.keyvalue;
