package org.nbo.export.pages;

import java.util.List;

/**
 * A field as a table shows it. Texts are empty where there is nothing to say.
 *
 * @param name what the row is about: the property, or on a property's page the class
 * @param code the same as Turtle writes it
 * @param specName name in the specification
 * @param omeName name in OME 2016-06, where it differs
 * @param tier the tier that asks for it, null where none does
 * @param tierKey the tier in short, to filter by
 * @param level requirement level, null where no tier asks
 * @param levelKey the level in short, to filter by
 * @param values what kinds of values it takes
 * @param notes what else holds for the values: bounds, how many
 * @param unit unit of its numbers, or null
 * @param unitField where a source file writes the unit, or null
 * @param methods whether it belongs into Materials and Methods
 * @param owner the class that it is inherited from, or null
 * @param extension the extension, where it is not that of the class, or null
 */
record FieldRow(
    Link name,
    String code,
    String specName,
    String omeName,
    Link tier,
    String tierKey,
    Link level,
    String levelKey,
    List<Phrase> values,
    List<String> notes,
    Link unit,
    Phrase unitField,
    String definition,
    String example,
    boolean methods,
    Link owner,
    Link extension) {
  boolean inherited() {
    return owner != null;
  }
}
