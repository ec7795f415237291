package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nbo.TestFiles;
import org.nbo.finding.NboException;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.xml.shapes.TagShapeReader;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;

/** Lifting gives the same bytes, lines and messages without the layer that reads by shapes. */
final class WithoutTagShapesTest {
  private static final Model MODEL = Model.of(Ontology.load());
  private static final String NAMESPACE = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
  private static final int PLANES = 3000;

  @TempDir Path folder;

  /**
   * What lifting a file gives.
   *
   * @param bytes the statements as N-Quads
   * @param lines the line on which each thing begins
   * @param said notes and counts, or the error
   */
  private record Outcome(byte[] bytes, Map<String, Integer> lines, String said) {}

  static Stream<Path> ours() {
    return Stream.concat(
        TestFiles.examples().stream(),
        TestFiles.cases("lift").map(folder -> folder.resolve("source.ome.xml")));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ourFiles(Path file) {
    assertSame(file, Detail.all);
  }

  @Test
  void filesOfOthers() {
    for (Path file : TestFiles.corpus("ome-xml")) {
      assertSame(file, Detail.all);
    }
  }

  @Test
  void olderVersions() throws IOException {
    for (String document : OlderVersions.documents().values()) {
      assertSame(write(document), Detail.all);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("documents with all that the schema allows, also where they are damaged")
  void generated(long seed) throws Exception {
    byte[] document = new OmeDocuments(seed).write().getBytes(StandardCharsets.UTF_8);
    Random random = new Random(seed);
    assertSame(write(document), Detail.all);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = Arrays.copyOf(document, document.length - random.nextInt(5000));
      damaged[300 + random.nextInt(damaged.length - 300)] = (byte) "<>&\" \n".charAt(i % 6);
      assertSame(write(damaged), Detail.all);
    }
  }

  @ParameterizedTest
  @EnumSource(Detail.class)
  @DisplayName("many planes, most of which are read by their shape")
  void planes(Detail detail) throws IOException {
    StringBuilder xml = new StringBuilder("<OME xmlns=\"%s\">\n".formatted(NAMESPACE));
    xml.append("<Image ID=\"Image:0\"><Pixels ID=\"Pixels:0\" SizeZ=\"")
        .append(PLANES)
        .append("\">\n");
    for (int z = 0; z < PLANES; z++) {
      String unit = z % 1000 == 999 ? "nm" : "µm";
      xml.append("<Plane TheZ=\"").append(z).append("\" TheC=\"0\" TheT=\"0\" PositionZ=\"");
      xml.append(z * 0.25).append("\" PositionZUnit=\"").append(unit).append('"');
      xml.append(z % 7 == 0 ? "><AnnotationRef ID=\"Annotation:0\"/></Plane>\n" : "/>");
    }
    Path file = write(xml.append("</Pixels></Image></OME>\n").toString());
    assertThat(assertSame(file, detail).bytes()).hasSizeGreaterThan(1000);
  }

  @Test
  void withoutItNoElementIsReadByItsShape() throws IOException {
    Path file = write("<OME xmlns=\"%s\"><P x=\"1\"/><P x=\"2\"/></OME>".formatted(NAMESPACE));
    assertThat(elements(file, true)).filteredOn(WithoutTagShapesTest::isOfLayer).hasSize(1);
    assertThat(elements(file, false)).hasSize(3).noneMatch(WithoutTagShapesTest::isOfLayer);
  }

  private static boolean isOfLayer(Class<?> element) {
    return element.getPackageName().equals(TagShapeReader.class.getPackageName());
  }

  private static List<Class<?>> elements(Path file, boolean byShapes) {
    List<Class<?>> classes = new ArrayList<>();
    SourceFormats formats = SourceFormats.bundled();
    try (SourceReader reader =
        (byShapes ? formats : formats.withoutTagShapes()).open(SourceFile.of(file), MODEL)) {
      reader.read(
          new SourceHandler() {
            @Override
            public void start(SourceElement element) {
              classes.add(element.getClass());
            }

            @Override
            public boolean keepsBlanks() {
              return false;
            }

            @Override
            public void text(String text) {}

            @Override
            public void end() {}
          });
    }
    return classes;
  }

  private Path write(String document) throws IOException {
    return write(document.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(byte[] document) throws IOException {
    return Files.write(folder.resolve("image.ome.xml"), document);
  }

  private static Outcome assertSame(Path file, Detail detail) {
    Lifter lift = new Lifter(MODEL, Optional.empty(), List.of(), detail);
    Outcome with = lift(file, lift);
    Outcome without = lift(file, lift.withoutTagShapes());
    assertThat(without.said()).as(file.toString()).isEqualTo(with.said());
    assertThat(without.lines()).as(file.toString()).isEqualTo(with.lines());
    assertThat(without.bytes()).as(file.toString()).isEqualTo(with.bytes());
    return with;
  }

  private static Outcome lift(Path file, Lifter lift) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, Integer> lines = new TreeMap<>();
    String said;
    try {
      SourceFile source = SourceFile.of(file);
      said = lift.toBytes(source, bytes, true).toString();
      lift.toStream(
          source, StreamRDFLib.sinkNull(), (thing, line) -> lines.put(thing.getURI(), line));
    } catch (NboException e) {
      said = e.getMessage();
    }
    return new Outcome(bytes.toByteArray(), lines, said);
  }
}
