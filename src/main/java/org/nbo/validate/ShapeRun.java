package org.nbo.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

/**
 * Runs shapes. Most of them ask for values of properties, and most things have these: where that is
 * certain, or where nothing but a number of values is asked for, SHACL's engine is not needed. For
 * all threads.
 */
final class ShapeRun {
  private final Shapes shapes;
  private final Graph ontology;
  private final ValidationContext context;
  private final List<Part> parts = new ArrayList<>();

  /** A shape that has targets. */
  private record Part(Shape shape, boolean isKnown, List<Asked> asked) {}

  /** What a shape asks of a thing, with a test where there is one. */
  private record Asked(Shape shape, Optional<PropertyTest> test) {}

  /**
   * @param ontology what is known besides of the things that are looked at
   */
  ShapeRun(Shapes shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
    this.context = ValidationContext.create(shapes, Graph.emptyGraph);
    shapes.forEach(shape -> parts.add(part(shape)));
  }

  private Part part(Shape shape) {
    List<Asked> asked = new ArrayList<>();
    if (shape instanceof PropertyShape property) {
      asked.add(new Asked(property, PropertyTest.of(property)));
    } else if (shape instanceof NodeShape
        && !shape.deactivated()
        && shape.getConstraints().isEmpty()
        && shape.getPropertyShapes().stream().allMatch(p -> p.getPropertyShapes().isEmpty())) {
      shape.getPropertyShapes().forEach(p -> asked.add(new Asked(p, PropertyTest.of(p))));
    } else {
      asked.add(new Asked(shape, Optional.empty()));
    }
    boolean known =
        shape.getTargets().stream().allMatch(t -> isClass(t) || isSubjects(t))
            && VLib.focusNodes(ontology, shape).isEmpty();
    return new Part(shape, known, asked);
  }

  private static boolean isClass(Target target) {
    return switch (target.getTargetType()) {
      case targetClass, implicitClass -> true;
      default -> false;
    };
  }

  private static boolean isSubjects(Target target) {
    return switch (target.getTargetType()) {
      case targetSubjectsOf -> true;
      default -> false;
    };
  }

  /**
   * What the shapes find.
   *
   * @param descriptions of the things that are looked at
   * @param whole the same, and all that is known besides
   */
  List<ReportEntry> entries(Descriptions descriptions, Graph whole) {
    List<ReportEntry> entries = new ArrayList<>();
    for (Part part : parts) {
      for (Node thing : focus(part, descriptions, whole)) {
        for (Asked asked : part.asked()) {
          judge(asked, thing, descriptions, whole, entries);
        }
      }
    }
    return entries;
  }

  private static Collection<Node> focus(Part part, Descriptions descriptions, Graph whole) {
    if (!part.isKnown() || descriptions.hasClasses()) {
      return VLib.focusNodes(whole, part.shape());
    }
    Set<Node> things = new HashSet<>();
    for (Target target : part.shape().getTargets()) {
      things.addAll(
          isClass(target)
              ? descriptions.things(target.getObject())
              : descriptions.subjectsOf(target.getObject()));
    }
    return things;
  }

  private void judge(
      Asked asked, Node thing, Descriptions descriptions, Graph whole, List<ReportEntry> entries) {
    if (asked.test().isPresent() && descriptions.isAllOf(thing, ontology)) {
      PropertyTest test = asked.test().get();
      if (test.isMet(thing, descriptions, context)) {
        return;
      }
      Optional<ReportEntry> missing = test.missing(thing);
      if (missing.isPresent()) {
        entries.add(missing.get());
        return;
      }
    }
    ValidationContext own = ValidationContext.create(shapes, whole);
    VLib.validateShape(own, whole, asked.shape(), thing);
    if (own.hasViolation()) {
      entries.addAll(own.generateReport().getEntries());
    }
  }
}
