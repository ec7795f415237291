import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file to its end and does nothing else: the least that any reader must do.
 *
 * <pre>
 *   java Stax.java FILE [FACTORY]   with the parser of the JDK, or that of the class FACTORY
 * </pre>
 */
final class Stax {
  public static void main(String[] arguments) throws Exception {
    XMLInputFactory factory =
        arguments.length == 1
            ? XMLInputFactory.newDefaultFactory()
            : (XMLInputFactory) Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    int elements = 0;
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        elements += xml.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
      }
    }
    System.out.println(elements + " elements");
  }
}
