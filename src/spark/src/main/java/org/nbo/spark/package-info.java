/**
 * The work of {@code nbo lift} and {@code nbo assess} on the machines of an Apache Spark cluster.
 *
 * <p>{@link org.nbo.spark.Job} is what one submits. It divides the sources into {@link
 * org.nbo.spark.Share}s, each the work of one task, in which {@link org.nbo.spark.Worker} does what
 * the library does anywhere: rows of assessment, and statements that go to their files piece by
 * piece. Nothing here knows metadata.
 */
package org.nbo.spark;
