package org.nbo.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.nbo.model.Ontology;

class ModalitiesTest {
  @Test
  void speed() {
    long t0 = System.nanoTime();
    Ontology o = Ontology.load();
    long t1 = System.nanoTime();
    Modalities m = Modalities.of(o);
    long t2 = System.nanoTime();
    System.out.println(
        "load " + (t1 - t0) / 1000000 + " of " + (t2 - t1) / 1000000 + " n " + m.all().size());
    for (int i = 0; i < 6; i++) {
      Graph g = GraphFactory.createDefaultGraph();
      StringBuilder s =
          new StringBuilder(
              "@prefix nbo: <https://w3id.org/4dn-bina-ome/> . @prefix : <urn:x#> .\n");
      int n = i == 5 ? 400 : 1;
      for (int k = 0; k < n; k++) {
        s.append(
            ":i%d a nbo:Image ; nbo:hasPixels :p%d ; nbo:usesInstrument :m . :p%d a nbo:Pixels ; nbo:hasChannel :c%d . :m a nbo:Instrument . :c%d a nbo:Channel ; nbo:contrastMethod nbo:ContrastMethod-Fluorescence ; nbo:hasLightPath :l%d . :l%d a nbo:LightPath ; nbo:hasConfocalScannerSettings :s%d ; nbo:hasDetectorSettings :d%d . :s%d nbo:settingsOf :disk . :disk a nbo:SpinningDisk . :d%d a nbo:CameraSettings .\n"
                .replace("%d", "" + k));
      }
      RDFParser.fromString(s.toString(), Lang.TURTLE).parse(g);
      long t3 = System.nanoTime();
      var r = m.infer(g);
      System.out.println("infer " + (System.nanoTime() - t3) / 1000000 + " " + r.size());
      if (i == 0)
        r.forEach(
            (k, v) ->
                System.out.println(
                    k
                        + " "
                        + v.stream()
                            .map(Modality::iri)
                            .map(x -> x.replaceAll(".*/", ""))
                            .toList()));
    }
    assertThat(m.all()).isNotEmpty();
  }
}
