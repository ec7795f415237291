package org.nbo.export.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static final byte[] THING = bytes("<urn:x:thing>");
  private static final String CONTEXT =
      """
      {"@context": {
        "@version": 1.1, "@vocab": "urn:x:", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "real": {"@id": "urn:x:real", "@type": "xsd:double"},
        "whole": {"@id": "urn:x:whole", "@type": "xsd:integer"}}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"57.124999999999844", "0.30000000000000004", "1E400", "-0.0", "-0", "INF", "0.1f"})
  void aNumberThatAReaderWouldChangeStaysAText(String lexical) {
    assertThat(written(List.of(lexical), "real", XSDDatatype.XSDdouble))
        .contains("\"" + lexical + "\"");
  }

  @ParameterizedTest
  @CsvSource({"0.325,0.325", "1e-3,0.001", "+5,5", "64.50,64.50", "007,7"})
  void theOthersAreNumbers(String lexical, String number) {
    assertThat(written(List.of(lexical), "real", XSDDatatype.XSDdouble))
        .contains("\"real\": " + number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "5.0", "1e3", ""})
  void aWholeNumberIsOneOnlyAsFarAsReadersHoldIt(String lexical) {
    assertThat(written(List.of(lexical), "whole", XSDDatatype.XSDinteger))
        .contains("\"" + lexical + "\"");
  }

  @Test
  void readBackTheyAreTheSameToTheLastDigit() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      BigInteger digits = new BigInteger(1 + random.nextInt(60), random);
      BigDecimal number = new BigDecimal(digits, random.nextInt(24) - 4);
      texts.add(random.nextBoolean() ? number.toPlainString() : number.negate().toString());
    }
    List<BigDecimal> read = new ArrayList<>();
    RDFParser.create()
        .source(
            new ByteArrayInputStream(
                written(texts, "real", XSDDatatype.XSDdouble).getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.JSONLD11)
        .toGraph()
        .find()
        .mapWith(t -> new BigDecimal(t.getObject().getLiteralLexicalForm()).stripTrailingZeros())
        .forEach(read::add);
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            texts.stream().map(t -> new BigDecimal(t).stripTrailingZeros()).distinct().toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String written(List<String> texts, String property, XSDDatatype type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamedDocument document = new StreamedDocument(out, new Terms(bytes(CONTEXT)));
    for (String text : texts) {
      document.literal(THING, bytes("<urn:x:" + property + ">"), text, type.getURI());
    }
    document.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
