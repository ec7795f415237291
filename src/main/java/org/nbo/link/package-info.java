/**
 * What was imaged meets what was sequenced.
 *
 * <p>{@link org.nbo.link.IntervalIndex} finds which intervals meet.
 *
 * <p>Not here: how files are read.
 */
package org.nbo.link;
