import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.elk.owlapi.ElkReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.reasoner.InferenceType;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.reasoner.OWLReasonerFactory;

/** Times two reasoners on one ontology: consistency with loading, then the class hierarchy. */
public final class Reasoning {
  public static void main(String[] arguments) throws Exception {
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(new File(arguments[0]));
    int runs = Integer.parseInt(arguments[1]);
    System.out.printf("%d logical axioms%n%n", ontology.getLogicalAxiomCount());
    System.out.println("| reasoner | consistent, ms | class hierarchy, ms |");
    System.out.println("| --- | ---: | ---: |");
    double[] hermit = row("HermiT 1.4.5.519", new ReasonerFactory(), ontology, runs);
    double[] elk = row("ELK 0.6.0 (OWL 2 EL only)", new ElkReasonerFactory(), ontology, runs);
    System.out.printf("| ratio | %.1f | %.1f |%n", hermit[0] / elk[0], hermit[1] / elk[1]);
  }

  private static double[] row(
      String name, OWLReasonerFactory factory, OWLOntology ontology, int runs) {
    List<Double> consistency = new ArrayList<>();
    List<Double> hierarchy = new ArrayList<>();
    for (int run = 0; run <= runs; run++) {
      OWLReasoner[] reasoner = new OWLReasoner[1];
      double first =
          time(
              () -> {
                reasoner[0] = factory.createReasoner(ontology);
                if (!reasoner[0].isConsistent()) {
                  throw new IllegalStateException("inconsistent");
                }
              });
      double second =
          time(() -> reasoner[0].precomputeInferences(InferenceType.CLASS_HIERARCHY));
      reasoner[0].dispose();
      if (run > 0) { // the first run warms up
        consistency.add(first);
        hierarchy.add(second);
      }
    }
    Collections.sort(consistency);
    Collections.sort(hierarchy);
    double[] medians = {consistency.get(runs / 2), hierarchy.get(runs / 2)};
    System.out.printf("| %s | %.0f | %.0f |%n", name, medians[0], medians[1]);
    return medians;
  }

  private static double time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e6;
  }
}
