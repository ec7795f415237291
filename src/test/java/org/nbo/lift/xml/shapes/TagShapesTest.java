package org.nbo.lift.xml.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nbo.finding.NboException;
import org.nbo.lift.quad.Ascii;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.xml.XmlReader;

/** What is read by the shapes of tags is what the parser alone would have read, and where. */
final class TagShapesTest {
  private static final String NAMESPACE = "http://www.openmicroscopy.org/Schemas/OME/2016-06";

  /** So many bytes at least tell whose document it is. */
  private static final int HEAD = 150;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("a document says the same, however its bytes come")
  void sameAsParser(long seed) {
    Random random = new Random(seed);
    byte[] document = new Writer(random, 1 + random.nextInt(40)).document();
    List<String> expected = byParser(document);
    assertEquals(expected, byReader(document, Integer.MAX_VALUE), "seed " + seed);
    assertEquals(expected, byReader(document, 1 + random.nextInt(9)), "seed " + seed);
    assertEquals(expected, byPlainReader(document), "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("a damaged document has the same fault in the same place")
  void sameFaults(long seed) {
    Random random = new Random(seed);
    byte[] document = new Writer(random, 20 + random.nextInt(20)).document();
    for (int i = 0; i < 20; i++) {
      byte[] damaged = damage(document, random);
      List<String> expected = byParser(damaged);
      assertEquals(expected, byReader(damaged, Integer.MAX_VALUE), "seed " + seed + ", " + i);
      assertEquals(expected, byPlainReader(damaged), "seed " + seed + ", " + i);
    }
  }

  @Test
  @DisplayName("a large document goes through many buffers")
  void large() {
    byte[] document = new Writer(new Random(7), 4000).document();
    assertTrue(document.length > 4 * TagFeed.SIZE, "large enough: " + document.length);
    assertEquals(byParser(document), byReader(document, Integer.MAX_VALUE));
    assertEquals(byParser(document), byReader(document, 1000));
  }

  @Test
  @DisplayName("the parser sees few of the tags that repeat")
  void repeating() {
    String plane = "<Plane TheZ=\"%1$d\" PositionXUnit=\"µm\"><A>text %1$d</A>\n</Plane>\r\n";
    StringBuilder xml = new StringBuilder("<OME xmlns=\"" + NAMESPACE + "\">");
    for (int i = 0; i < 1000; i++) {
      xml.append(plane.formatted(i)).append(i == 500 ? "<!-- half -->" : "");
    }
    byte[] document = xml.append("</OME>").toString().getBytes(StandardCharsets.UTF_8);
    Recorder recorder = new Recorder();
    try (SourceReader reader = TagShapeReader.open(new ByteArrayInputStream(document), "f")) {
      reader.read(recorder);
    }
    assertEquals(byParser(document), recorder.all());
    assertEquals(
        2000 - 3, recorder.byShape, "all but the first ones and the one behind the comment");
  }

  @Test
  @DisplayName("a name means another thing where its namespace does")
  void namespaces() {
    String same = "<A x=\"1\"/><A x=\"2\"/>";
    byte[] document =
        ("<OME xmlns=\"%s\">%s<B xmlns=\"urn:other\">%s<C>%s</C></B>%s</OME>"
                .formatted(NAMESPACE, same, same, same, same))
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(byParser(document), byReader(document, Integer.MAX_VALUE));
  }

  static LongStream fewSeeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  @DisplayName("a text that is longer than what is read at a time comes in pieces")
  void longText(long seed) {
    byte[] document = longText(new Random(seed));
    assertTrue(document.length > 3 * TagFeed.SIZE, "long enough: " + document.length);
    List<String> expected = byParser(document);
    assertEquals(expected, byReader(document, Integer.MAX_VALUE), "seed " + seed);
    assertEquals(expected, byReader(document, 5000), "seed " + seed);
    Recorder recorder = new Recorder();
    try (SourceReader reader = TagShapeReader.open(new ByteArrayInputStream(document), "f")) {
      reader.read(recorder);
    }
    assertTrue(recorder.longest <= TagFeed.SIZE, "longest piece: " + recorder.longest);
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  @DisplayName("a fault in a text that is so long is told with its place")
  void faultInLongText(long seed) {
    Random random = new Random(seed);
    byte[] damaged = damage(longText(random), random);
    List<String> expected = byParser(damaged);
    List<String> found = byReader(damaged, Integer.MAX_VALUE);
    assertEquals(expected.get(expected.size() - 1), found.get(found.size() - 1), "seed " + seed);
  }

  /** Long texts behind the root, a tag with a namespace of its own, many odd tags and others. */
  private static byte[] longText(Random random) {
    StringBuilder xml = new StringBuilder("<OME xmlns=\"" + NAMESPACE + "\">");
    for (int i = random.nextInt(300); i > 0; i--) {
      xml.append("<e").append(i).append("/>");
    }
    for (String tag : List.of("A", "B xmlns=\"urn:b\"", "A", "o:C xmlns:o=\"urn:c\" x=\"1\"")) {
      xml.append(pieces(random)).append('<').append(tag).append('>').append(pieces(random));
      xml.append("</").append(tag.split(" ")[0]).append('>');
    }
    return xml.append("</OME>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String pieces(Random random) {
    List<String> pieces =
        List.of(
            "\n",
            "\r\n",
            "\r",
            "é",
            "😀",
            "日",
            "]",
            "&amp;",
            "&#13;",
            "&#x1F600;",
            " ",
            "\"",
            "\t");
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(3) == 0 ? 10 : TagFeed.SIZE + random.nextInt(2 * TagFeed.SIZE);
    int usual = random.nextInt(200);
    while (text.length() < length) {
      text.append("A".repeat(random.nextInt(usual + 1))).append("z");
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static byte[] damage(byte[] document, Random random) {
    byte[] damaged = document.clone();
    String likely = "<>&\"'/=] \n\r\tAx;\u0001\u007f\u00c2\u00ef\u00bf\u00ff";
    for (int i = random.nextInt(2); i >= 0 && damaged.length > HEAD; i--) {
      int at = HEAD + random.nextInt(damaged.length - HEAD);
      switch (random.nextInt(4)) {
        case 0 -> {
          byte[] shorter = new byte[damaged.length - 1];
          System.arraycopy(damaged, 0, shorter, 0, at);
          System.arraycopy(damaged, at + 1, shorter, at, shorter.length - at);
          damaged = shorter;
        }
        case 1 -> damaged = Arrays.copyOf(damaged, at);
        default -> damaged[at] = (byte) likely.charAt(random.nextInt(likely.length()));
      }
    }
    return damaged;
  }

  /** The content of a document as Aalto alone reads it, with its fault at the end. */
  private static List<String> byParser(byte[] document) {
    Recorder recorder = new Recorder();
    try {
      XMLInputFactory factory = new InputFactoryImpl();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            StringBuilder tag = new StringBuilder();
            tag.append(xml.getLocation().getLineNumber()).append(" <");
            tag.append(name(xml.getPrefix(), xml.getNamespaceURI(), xml.getLocalName()));
            for (int i = 0; i < xml.getAttributeCount(); i++) {
              tag.append(' ')
                  .append(
                      name(
                          xml.getAttributePrefix(i),
                          xml.getAttributeNamespace(i),
                          xml.getAttributeLocalName(i)))
                  .append('=')
                  .append(xml.getAttributeValue(i));
            }
            recorder.add(tag.toString());
          }
          case XMLStreamConstants.END_ELEMENT -> recorder.add("end");
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              recorder.text(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            recorder.add(
                fault(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), ""));
            return recorder.all();
          }
          default -> {
            // nothing that the document says
          }
        }
      }
    } catch (XMLStreamException e) {
      recorder.add(fault(e));
    } catch (RuntimeException e) {
      recorder.add(fault((XMLStreamException) e.getCause()));
    }
    return recorder.all();
  }

  private static String fault(XMLStreamException e) {
    return fault(
        e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), e.getMessage());
  }

  /** A parser's wording depends on how much it has before it, and so its place in a character. */
  private static String fault(int line, int column, String wording) {
    return "fault in line "
        + line
        + (wording.matches("(?s).*(UTF-8|Illegal character).*") ? "" : ", column " + column);
  }

  private static String name(String prefix, String namespace, String name) {
    return "{" + (namespace == null ? "" : namespace) + "}" + prefix + ':' + name;
  }

  private static List<String> byReader(byte[] document, int most) {
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(document)) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(most, length));
          }
        };
    return byReader(() -> TagShapeReader.open(in, "f"));
  }

  /** The content of a document as it is read without the layer. */
  private static List<String> byPlainReader(byte[] document) {
    return byReader(() -> new XmlReader(new ByteArrayInputStream(document), "f"));
  }

  private static List<String> byReader(Supplier<SourceReader> open) {
    Recorder recorder = new Recorder();
    try (SourceReader reader = open.get()) {
      reader.read(recorder);
    } catch (NboException e) {
      Matcher at = Pattern.compile("f, line (\\d+), column (\\d+): ").matcher(e.getMessage());
      assertTrue(at.find(), e.getMessage());
      recorder.add(
          fault(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)), e.getMessage()));
    }
    return recorder.all();
  }

  /** Writes down what it is told, one line for each tag and text. */
  private static final class Recorder implements SourceHandler {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int byShape;
    private int longest;

    void add(String line) {
      if (!text.isEmpty()) {
        lines.add(text.toString());
        text.setLength(0);
      }
      lines.add(line);
    }

    List<String> all() {
      return lines;
    }

    @Override
    public void start(SourceElement element) {
      byShape += element instanceof ShapedElement ? 1 : 0;
      StringBuilder tag = new StringBuilder();
      tag.append(element.line()).append(" <");
      tag.append(name(element.prefix(), element.namespace(), element.name()));
      for (int i = 0; i < element.attributeCount(); i++) {
        Ascii ascii = element.asciiValue(i);
        String value = ascii == null ? element.attributeValue(i) : ascii.toString();
        assertEquals(value, element.attributeValue(i));
        if (element.attributeNamespace(i).isEmpty()) {
          assertEquals(value, element.attribute(element.attributeName(i)));
        }
        tag.append(' ')
            .append(
                name(
                    element.attributePrefix(i),
                    element.attributeNamespace(i),
                    element.attributeName(i)))
            .append('=')
            .append(value);
      }
      add(tag.toString());
    }

    @Override
    public boolean keepsBlanks() {
      return true;
    }

    @Override
    public void text(String piece) {
      longest = Math.max(longest, piece.length());
      text.append(piece);
    }

    @Override
    public void end() {
      add("end");
    }
  }

  /** Writes documents in which tags repeat, with all that XML allows in between. */
  private static final class Writer {
    private static final String[] VALUES = {
      "0",
      "1",
      "12.5",
      "-3",
      "",
      "a b",
      "µm",
      "日本",
      "&lt;&amp;",
      "&#181;",
      "it's",
      "a>b",
      "\\",
      "😀",
      "a\tb",
      "line\nend",
      "\u007f",
      "x".repeat(300)
    };

    private final Random random;
    private final int elements;
    private final StringBuilder xml = new StringBuilder();
    private final List<List<String>> kinds = new ArrayList<>();
    private final String newline;

    Writer(Random random, int elements) {
      this.random = random;
      this.elements = elements;
      this.newline = random.nextInt(4) == 0 ? "\r\n" : random.nextInt(8) == 0 ? "\r" : "\n";
    }

    byte[] document() {
      for (int i = 0; i < 4; i++) {
        List<String> pieces = new ArrayList<>();
        String name = pick("Plane", "Pixels", "o:Tiff", "Größe", "P");
        pieces.add(name);
        List<String> names = new ArrayList<>(List.of("x", "TheZ", "o:y", "PositionX", "é"));
        for (int n = random.nextInt(5); n > 0; n--) {
          String blank = pick(" ", " ", " ", "  ", newline + "   ");
          String equals = pick("=", "=", "=", " = ");
          pieces.add(blank + names.remove(random.nextInt(names.size())) + equals);
        }
        kinds.add(pieces);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (random.nextInt(5) == 0) {
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      }
      xml.append(pick("", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8'?>\n"));
      xml.append("<OME xmlns=\"").append(NAMESPACE).append("\" xmlns:o=\"urn:other\">");
      for (int i = 0; i < elements; i++) {
        element(0);
        between();
      }
      xml.append("</OME>").append(pick("", newline, "<!-- end -->"));
      bytes.writeBytes(xml.toString().getBytes(StandardCharsets.UTF_8));
      return bytes.toByteArray();
    }

    private String pick(String... from) {
      return from[random.nextInt(from.length)];
    }

    private void element(int depth) {
      List<String> kind = kinds.get(random.nextInt(kinds.size()));
      String name = kind.get(0);
      xml.append('<').append(name);
      if (random.nextInt(40) == 0) {
        xml.append(pick(" xmlns='urn:inner'", " xmlns:o='urn:inner'"));
      }
      for (String attribute : kind.subList(1, kind.size())) {
        String value = VALUES[random.nextInt(random.nextInt(6) == 0 ? VALUES.length : 7)];
        char quote = value.contains("'") || random.nextInt(30) > 0 ? '"' : '\'';
        xml.append(attribute).append(quote).append(value).append(quote);
      }
      if (random.nextInt(3) == 0) {
        xml.append(pick("/>", "/>", " />"));
        return;
      }
      xml.append('>');
      while (depth < 5 && random.nextInt(3) == 0) {
        between();
        element(depth + 1);
      }
      between();
      xml.append("</").append(name).append(random.nextInt(20) == 0 ? " >" : ">");
    }

    private void between() {
      if (random.nextInt(10) > 0) {
        xml.append(pick("", "", newline, "  ", newline + "  "));
        return;
      }
      xml.append(
          pick(
              "text",
              "µ",
              "a]b",
              "a > b",
              "<!-- a > b -->",
              "<![CDATA[<x>]]>",
              "<?p i?>",
              "&amp;",
              "1" + newline + "2"));
    }
  }
}
