package org.nbo.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nbo.model.Model;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The content of an XML annotation is a literal that parses on its own, and means the same. */
class XmlAnnotationTest {
  private static final Lifter LIFT =
      new Lifter(Model.of(Ontology.load()), Optional.of("urn:x:doc"));
  private static final String OME = "http://www.openmicroscopy.org/Schemas/OME/2016-06";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '$',
      value = {
        "one root $ <a><b c='1'>t</b></a>",
        "several roots $ <a/>between<b/>",
        "text before and after $ before <a/> after",
        "text only $ plain text",
        "nothing $ ''",
        "blanks only $ '   '",
        "a prefix declared outside $ <p:a p:b='1'/>",
        "a prefix declared outside, on an attribute only $ <a p:b='1'/>",
        "a prefix declared inside $ <q:a xmlns:q='urn:q'><q:b/></q:a>",
        "a prefix with another meaning inside $ <p:a><p:b xmlns:p='urn:q'/><p:c/></p:a>",
        "no namespace $ <a xmlns=''><b/></a>",
        "no namespace inside another one $ <p:a><b xmlns=''/></p:a>",
        "another default namespace $ <a xmlns='urn:q'><b/></a><c/>",
        "a language $ <a xml:lang='de'>Öl</a>",
        "a section of characters $ <a><![CDATA[1 < 2 && ]] > <b/>]]></a>",
        "entities $ <a b='&lt;&quot;&amp;&apos;&#9;&#10;'>&lt;&amp;&gt;]]&gt;&#13;</a>",
        "characters beyond the first plane $ <a b='𝛼'>𝛽&#x1F52C;</a>",
        "comments and instructions $ <a><!-- c --><?p i?>t</a>"
      })
  void parses(String what, String value) throws Exception {
    String written = "<Value xmlns:p=\"urn:p\">" + value + "</Value>";
    Element source = parse(written.replace("<Value", "<Value xmlns=\"" + OME + "\""));
    String literal = lift(written);
    Element lifted = parse("<Value xmlns:p=\"urn:other\">" + literal + "</Value>");
    assertThat(content(lifted)).isEqualTo(content(source).strip());
  }

  private String lift(String value) throws IOException {
    Path file = folder.resolve("image.ome.xml");
    Files.writeString(
        file,
        "<OME xmlns=\""
            + OME
            + "\"><StructuredAnnotations><XMLAnnotation ID=\"Annotation:0\">"
            + value
            + "</XMLAnnotation></StructuredAnnotations></OME>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceFile source = SourceFile.of(file);
    LIFT.toBytes(source, out, true);
    DatasetGraph graph = DatasetGraphFactory.createGeneral();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.NQUADS).parse(graph);
    Node literal =
        graph
            .find(
                Node.ANY,
                NodeFactory.createURI("urn:x:doc#Annotation:0"),
                NodeFactory.createURI(NboTerm.NS + "xmlValue"),
                Node.ANY)
            .next()
            .getObject();
    assertThat(literal.getLiteralDatatypeURI()).isEqualTo(RDF.xmlLiteral.getURI());
    assertThat(literal.getLiteral().isWellFormed()).isTrue();
    return literal.getLiteralLexicalForm();
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  /** All that is in an element, with namespaces in place of prefixes. */
  private static String content(Element element) {
    StringBuilder content = new StringBuilder();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      org.w3c.dom.Node child = children.item(i);
      if (child instanceof Element nested) {
        content.append('<').append(name(nested));
        for (int a = 0; a < nested.getAttributes().getLength(); a++) {
          org.w3c.dom.Node attribute = nested.getAttributes().item(a);
          if (!attribute.getNodeName().startsWith("xmlns")) {
            content
                .append(' ')
                .append(name(attribute))
                .append('=')
                .append(attribute.getNodeValue());
          }
        }
        content.append('>').append(content(nested)).append("</>");
      } else if (child instanceof org.w3c.dom.Text text) {
        content.append(text.getData());
      }
    }
    return content.toString();
  }

  private static String name(org.w3c.dom.Node node) {
    return "{"
        + (node.getNamespaceURI() == null ? "" : node.getNamespaceURI())
        + "}"
        + node.getLocalName();
  }
}
