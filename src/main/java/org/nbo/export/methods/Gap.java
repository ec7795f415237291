package org.nbo.export.methods;

/**
 * What a methods section should say and no file does.
 *
 * @param component what it is missing on
 * @param field its name for people
 * @param level MUST or SHOULD
 * @param subject IRI of the thing
 * @param file as the user named it
 */
record Gap(String component, String field, String level, String subject, String file) {}
