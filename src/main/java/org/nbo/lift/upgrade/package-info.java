/**
 * A document in an older version of its schema is brought to the newest by the official transforms.
 *
 * <p>{@link org.nbo.lift.upgrade.Upgrader} runs {@link org.nbo.lift.upgrade.Transforms} step by
 * step; {@link org.nbo.lift.upgrade.ValueDifference} tells what they dropped and added, {@link
 * org.nbo.lift.upgrade.Lines} where things stood; {@link org.nbo.lift.upgrade.UpgradedReader} reads
 * the result as if it were the source.
 *
 * <p>Not here: what the newest version means.
 */
package org.nbo.lift.upgrade;
