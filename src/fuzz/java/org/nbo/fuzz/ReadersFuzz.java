package org.nbo.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.export.tables.TableTarget;

/**
 * Whatever a source holds, lifting it gives statements that any software reads, or one error of
 * ours. Each target begins with examples of one format; none is told which.
 */
class ReadersFuzz {
  static Stream<byte[]> xml() {
    return Examples.ending(".xml");
  }

  @MethodSource
  @FuzzTest
  void xml(byte[] content) {
    Lifted.of("image.ome.xml", content);
  }

  /** Older versions of OME-XML, which are brought to the newest by transforms. */
  static Stream<byte[]> older() {
    return Stream.of("2003-FC", "2008-09", "2011-06", "2013-06", "2015-01")
        .flatMap(
            version ->
                Stream.of(
                        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/%1$s\"><Image ID=\"Image:0\" Name=\"a\"><Description>b</Description></Image></OME>",
                        "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/%1$s\" xmlns:SA=\"http://www.openmicroscopy.org/Schemas/SA/%1$s\"><SA:StructuredAnnotations><SA:CommentAnnotation ID=\"Annotation:0\" x=\"1\"><SA:Value>c</SA:Value></SA:CommentAnnotation></SA:StructuredAnnotations></OME>")
                    .map(text -> text.formatted(version).getBytes(StandardCharsets.UTF_8)));
  }

  @MethodSource
  @FuzzTest
  void older(byte[] content) {
    Lifted.of("image.ome.xml", content);
  }

  static Stream<byte[]> tiff() {
    return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
        .flatMap(
            order ->
                Examples.ending("dry-objective.ome.xml").map(xml -> Examples.tiff(xml, order)));
  }

  @MethodSource
  @FuzzTest
  void tiff(byte[] content) {
    Lifted.of("image.ome.tiff", content);
  }

  static Stream<byte[]> gzip() {
    return Examples.ending("dry-objective.ome.xml", "probes.bed", "portal-encode.json")
        .map(Examples::gzip);
  }

  @MethodSource
  @FuzzTest
  void gzip(byte[] content) {
    Lifted.of("image.ome.xml.gz", content);
  }

  static Stream<byte[]> json() {
    return Examples.ending("microscope.json", "settings.json");
  }

  /** Files of the Micro-Meta App. */
  @MethodSource
  @FuzzTest
  void json(byte[] content) {
    Lifted.of("microscope.json", content);
  }

  static Stream<byte[]> portal() {
    return Examples.ending("portal.json", "portal-encode.json", "microscope_configuration.json");
  }

  @MethodSource
  @FuzzTest
  void portal(byte[] content) {
    Lifted.of("portal.json", content);
  }

  static Stream<byte[]> tracing() {
    return Examples.ending("tracing-core.csv", "tracing-cell.csv", "tracing-demultiplexing.csv");
  }

  /** Tables of traced chromatin, FOF-CT. */
  @MethodSource
  @FuzzTest
  void tracing(byte[] content) {
    Lifted.of("tracing.csv", content);
  }

  static Stream<byte[]> features() {
    return Examples.ending(".bed", ".narrowPeak", ".gff3");
  }

  @MethodSource
  @FuzzTest
  void features(byte[] content) {
    Lifted.of("features.bed", content);
  }

  static Stream<byte[]> pairs() {
    return Examples.ending(".bedpe");
  }

  @MethodSource
  @FuzzTest
  void pairs(byte[] content) {
    Lifted.of("loops.bedpe", content);
  }

  static Stream<byte[]> table() {
    return Tables.of(TableTarget.Kind.CSV);
  }

  /** Tables of fields that people filled in. */
  @MethodSource
  @FuzzTest
  void table(byte[] content) {
    Lifted.of("fields.csv", content);
  }

  static Stream<byte[]> workbook() {
    return Tables.of(TableTarget.Kind.XLSX);
  }

  @MethodSource
  @FuzzTest
  void workbook(byte[] content) {
    Lifted.of("fields.xlsx", content);
  }

  static Stream<byte[]> anything() {
    return List.of(
            "", "\0", "<", "{", "[", "#", "PK\3\4", "II*\0", "MM\0*", "\u001f\u008b", "\ufeff<a/>")
        .stream()
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource
  @FuzzTest
  void anything(byte[] content) {
    Lifted.of("upload", content);
  }
}
