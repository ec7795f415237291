package org.nbo.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.CardinalityConstraint;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * A property shape that looks at nothing but the values of some properties of a thing: how many
 * there are, each by itself, and of which class it is. It knows when these are right for certain,
 * and says itself what is missing; what is wrong with them is for SHACL to say.
 */
final class PropertyTest {
  private final PropertyShape shape;
  private final List<Node> properties;
  private final List<Constraint> constraints;

  private PropertyTest(PropertyShape shape, List<Node> properties) {
    this.shape = shape;
    this.properties = properties;
    this.constraints = List.copyOf(shape.getConstraints());
  }

  /** Empty where the shape looks at more. */
  static Optional<PropertyTest> of(PropertyShape shape) {
    List<Node> properties = new ArrayList<>();
    return !shape.deactivated()
            && shape.getPropertyShapes().isEmpty()
            && shape.getConstraints().stream().allMatch(PropertyTest::isOfValues)
            && collect(shape.getPath(), properties)
        ? Optional.of(new PropertyTest(shape, List.copyOf(properties)))
        : Optional.empty();
  }

  private static boolean isOfValues(Constraint constraint) {
    return constraint instanceof CardinalityConstraint
        || constraint instanceof ClassConstraint
        || constraint instanceof ConstraintTerm;
  }

  private static boolean collect(Path path, List<Node> properties) {
    if (path instanceof P_Alt either) {
      return collect(either.getLeft(), properties) && collect(either.getRight(), properties);
    }
    return path instanceof P_Link link && properties.add(link.getNode());
  }

  /**
   * Whether a thing has for certain what the shape asks for.
   *
   * @param context in which a value is judged by itself
   */
  boolean isMet(Node thing, Descriptions descriptions, ValidationContext context) {
    Set<Node> values = descriptions.values(thing, properties);
    for (Constraint constraint : constraints) {
      if (!isMet(constraint, values, descriptions, context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMet(
      Constraint constraint,
      Set<Node> values,
      Descriptions descriptions,
      ValidationContext context) {
    if (constraint instanceof CardinalityConstraint number) {
      return number.validate(context, values) == null;
    }
    for (Node value : values) {
      boolean met =
          constraint instanceof ClassConstraint kind
              ? !value.isLiteral() && descriptions.isSurely(value, kind.getExpectedClass())
              : ((ConstraintTerm) constraint).validate(context, value) == null;
      if (!met) {
        return false;
      }
    }
    return true;
  }

  /** That a thing has not what the shape asks for; empty where it asks for more than a number. */
  Optional<ReportEntry> missing(Node thing) {
    if (constraints.size() != 1
        || !(constraints.get(0) instanceof MinCount)
        || shape.getMessages().isEmpty()) {
      return Optional.empty();
    }
    ReportEntry entry =
        ReportEntry.create()
            .focusNode(thing)
            .resultPath(shape.getPath())
            .severity(shape.getSeverity())
            .source(shape.getShapeNode())
            .constraint(constraints.get(0));
    shape.getMessages().forEach(entry::message);
    return Optional.of(entry);
  }
}
