package org.nbo.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;

/** What speaks for and against each pair of things of two files. */
final class Weighing {
  /** A catalog number that is another thing's weighs that much more. */
  private static final double OF_ANOTHER_THING = 2;

  private static final double SAME = 0.99;

  private final Weights weights;
  private final Model model;
  private final List<Traits.Subject> things;
  private final List<Traits.Subject> others;
  private final Map<List<Node>, Evidence> byPair = new HashMap<>();
  private final List<Evidence> pairs;

  /**
   * @param marked classes that stand for all hardware
   * @param things of the image
   * @param others of the file that was given with it
   */
  Weighing(
      Weights weights,
      Model model,
      Set<String> marked,
      List<Traits.Subject> things,
      List<Traits.Subject> others) {
    this.weights = weights;
    this.model = model;
    this.things = things;
    this.others = others;
    for (Traits.Subject thing : things) {
      List<Traits.Subject> alike = others.stream().filter(thing::isOfKindOf).toList();
      for (Traits.Subject other : alike) {
        byPair.put(List.of(thing.thing(), other.thing()), weigh(thing, other, alike));
      }
      others.stream()
          .filter(o -> !alike.contains(o) && thing.isRelatedTo(o, marked))
          .forEach(o -> byPair.put(List.of(thing.thing(), o.thing()), weigh(thing, o, List.of())));
    }
    this.pairs = byPair.values().stream().sorted(BEST_FIRST).toList();
  }

  /** Things of the image that are weighed. */
  List<Traits.Subject> things() {
    return things;
  }

  /** Things of the other file that are weighed. */
  List<Traits.Subject> others() {
    return others;
  }

  /** The pairs of one kind, best first. */
  List<Evidence> pairs() {
    return pairs;
  }

  /**
   * What is known of a pair; nothing for what is not of one kind, or not told by what it is like.
   */
  Optional<Evidence> of(Node thing, Node other) {
    return Optional.ofNullable(byPair.get(List.of(thing, other)));
  }

  private static final Comparator<Evidence> BEST_FIRST =
      Comparator.comparingDouble(Evidence::sum)
          .reversed()
          .thenComparing(e -> e.thing().toString())
          .thenComparing(e -> e.other().toString());

  private Evidence weigh(Traits.Subject thing, Traits.Subject other, List<Traits.Subject> alike) {
    Scale scale = new Scale(thing, other);
    boolean crossed = isNumberedAsModel(thing, other) || isNumberedAsModel(other, thing);
    for (Map.Entry<Weight, Set<Node>> trait : thing.values().entrySet()) {
      Weight weight = trait.getKey();
      Set<Node> there = other.values().get(weight);
      if (there != null && !(crossed && isModelOrNumber(weight))) {
        double agreement = agreement(weight, trait.getValue(), there);
        boolean others =
            weight.role() == Weight.Role.PRODUCT
                && agreement < 0
                && isOfAnother(weight, thing, other, alike);
        scale.put(weight, others ? -OF_ANOTHER_THING : agreement, trait.getValue(), there);
      }
    }
    if (crossed) {
      scale.putNumberedAsModel();
    }
    if (!thing.isOfKindOf(other)) {
      scale.putOtherKind();
    }
    if (thing.hardware() && alike.size() == 1 && isOnly(other)) {
      scale.putOnlyOne();
    }
    return scale.read();
  }

  /** Whether a number that this pair differs in is a number of another pair. */
  private boolean isOfAnother(
      Weight weight, Traits.Subject thing, Traits.Subject other, List<Traits.Subject> alike) {
    Set<Node> here = thing.values().get(weight);
    Set<Node> there = other.values().get(weight);
    return alike.stream()
            .filter(o -> o != other && o.values().containsKey(weight))
            .anyMatch(o -> agreement(weight, here, o.values().get(weight)) >= SAME)
        || things.stream()
            .filter(t -> t != thing && t.values().containsKey(weight) && t.isOfKindOf(other))
            .anyMatch(t -> agreement(weight, t.values().get(weight), there) >= SAME);
  }

  private boolean isOnly(Traits.Subject other) {
    return things.stream().filter(other::isOfKindOf).limit(2).count() == 1;
  }

  /** Makers of filters sell by number: what one file has as the model the other has as a number. */
  private static boolean isNumberedAsModel(Traits.Subject one, Traits.Subject other) {
    return one.texts(Weight.Role.MODEL)
        .anyMatch(m -> other.texts(Weight.Role.PRODUCT).anyMatch(n -> Names.isSameCode(m, n)));
  }

  private static boolean isModelOrNumber(Weight weight) {
    return weight.role() == Weight.Role.MODEL || weight.role() == Weight.Role.PRODUCT;
  }

  /** Of parts that occur several times, the fewer have to be among the more. */
  private double agreement(Weight weight, Set<Node> here, Set<Node> there) {
    Set<Node> fewer = here.size() <= there.size() ? here : there;
    Set<Node> more = fewer == here ? there : here;
    return fewer.stream()
        .mapToDouble(
            value ->
                more.stream()
                    .mapToDouble(v -> weights.names().agreement(weight, value, v))
                    .max()
                    .orElse(0))
        .min()
        .orElse(0);
  }

  /** Where the weights of one pair add up. */
  private final class Scale {
    private final Traits.Subject thing;
    private final Traits.Subject other;
    private final List<String> same = new ArrayList<>();
    private final List<String> similar = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private double sum;
    private boolean forbidden;
    private boolean onlyOne;

    Scale(Traits.Subject thing, Traits.Subject other) {
      this.thing = thing;
      this.other = other;
    }

    void put(Weight weight, double agreement, Set<Node> here, Set<Node> there) {
      sum += agreement * (agreement > 0 ? weight.pro() : weight.contra());
      if (agreement >= SAME && weight.pro() > 0) {
        same.add(weight.label());
      } else if (agreement > 0 && weight.pro() > 0) {
        similar.add(weight.label());
      } else if (agreement < 0 && weight.contra() > 0) {
        forbidden |= weight.forbids();
        different.add(
            "the "
                + weight.label()
                + " is "
                + text(thing, weight, here)
                + " here and "
                + text(other, weight, there)
                + " there");
      }
    }

    void putNumberedAsModel() {
      sum += weights.pro(Weight.Role.PRODUCT);
      same.add("number, as model in one file");
    }

    void putOtherKind() {
      sum -= weights.enough();
      forbidden = true;
      different.add(0, "the kind is " + thing.kind() + " here and " + other.kind() + " there");
    }

    void putOnlyOne() {
      sum += weights.onlyOne();
      onlyOne = true;
    }

    Evidence read() {
      return new Evidence(
          thing.thing(), other.thing(), sum, forbidden, same, similar, different, onlyOne);
    }
  }

  private String text(Traits.Subject subject, Weight weight, Set<Node> values) {
    ModelClass owner =
        model.classOf(weight.part()).or(() -> subject.kinds().stream().findFirst()).orElse(null);
    return Evidence.list(
        values.stream().map(v -> Union.text(owner, weight.property(), v)).sorted().toList());
  }
}
