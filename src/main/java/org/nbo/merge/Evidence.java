package org.nbo.merge;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What speaks for and against two things being one.
 *
 * @param thing in the file that is described further
 * @param other in the file that was given with it
 * @param sum of all weights; the higher, the surer
 * @param forbidden whether they differ in what cannot change
 * @param same names of the properties in which they agree
 * @param similar names of the properties in which they agree in part
 * @param different how they differ, in words
 * @param onlyOne whether each is the only one of its kind
 */
record Evidence(
    Node thing,
    Node other,
    double sum,
    boolean forbidden,
    List<String> same,
    List<String> similar,
    List<String> different,
    boolean onlyOne) {

  /**
   * Why they are taken for one, in words.
   *
   * @param onlyOneTells whether it would not be enough without their being the only ones
   */
  String why(boolean onlyOneTells) {
    List<String> reasons = new ArrayList<>();
    if (!same.isEmpty()) {
      reasons.add("the same " + list(same));
    }
    if (!similar.isEmpty()) {
      reasons.add("a similar " + list(similar));
    }
    if (onlyOneTells) {
      reasons.add("the only one of its kind in either file");
    }
    return list(reasons) + (different.isEmpty() ? "" : "; but " + list(different));
  }

  /** Why they are not taken for one, in words. */
  String whyNot() {
    if (!different.isEmpty()) {
      return list(different);
    }
    List<String> agree = new ArrayList<>(same);
    agree.addAll(similar);
    return agree.isEmpty()
        ? "nothing that both files state tells whether they are one"
        : "that the " + list(agree) + (agree.size() == 1 ? " agrees" : " agree") + " is not enough";
  }

  /** "a, b and c" */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
