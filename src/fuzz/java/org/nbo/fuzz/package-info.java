/**
 * What a fuzzer tries on everything that reads what others wrote. A class holds targets of one
 * kind; a target says what has to hold of any input at all, not what comes of one.
 *
 * <p>In a build each target runs over its examples and over what stands in {@code
 * src/fuzz/resources} for it: small inputs that once broke something. {@code src/fuzz/run} lets the
 * fuzzer make its own.
 */
package org.nbo.fuzz;
