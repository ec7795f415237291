/**
 * What the attributes and parts of things are, worked out once a class.
 *
 * <p>{@link org.nbo.lift.plan.Plans} keeps a {@link org.nbo.lift.plan.ClassPlan} for each class
 * met, with a {@link org.nbo.lift.plan.ChildPlan} for each kind of part; a {@link
 * org.nbo.lift.plan.Frame} is one open element while its plan is followed.
 *
 * <p>Not here: names, which the model answers, and statements.
 */
package org.nbo.lift.plan;
