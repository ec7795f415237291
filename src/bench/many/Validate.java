import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * The JDK's validation of OME-XML files, each by the schema of its version, which is compiled once.
 *
 * <pre>
 *   java -cp …:specification.jar Validate LIST     a file with the paths of the documents, one a line
 * </pre>
 */
final class Validate {
  private static final String FOLDER = "/released-schema/";

  public static void main(String[] arguments) throws Exception {
    Map<String, Schema> schemas = new HashMap<>();
    Counting counting = new Counting();
    int files = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String version = version(Path.of(line));
      if (version.isEmpty()) {
        continue;
      }
      if (!schemas.containsKey(version)) {
        schemas.put(version, compile(version));
      }
      Validator validator = schemas.get(version).newValidator();
      validator.setErrorHandler(counting);
      validator.validate(new StreamSource(Path.of(line).toFile()));
      files++;
    }
    System.err.println(files + " files, " + counting.errors + " errors");
  }

  /** The version that the namespace of the outermost element ends with, where there is a schema. */
  private static String version(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      reader.nextTag();
      String[] parts = String.valueOf(reader.getNamespaceURI()).split("/");
      String version = parts[parts.length - 1];
      return Validate.class.getResource(FOLDER + version + "/ome.xsd") == null ? "" : version;
    }
  }

  private static Schema compile(String version) throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    DOMImplementationLS dom =
        (DOMImplementationLS)
            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          String[] parts = systemId.split("/");
          String name = parts[parts.length - 1];
          String in = parts.length > 1 ? parts[parts.length - 2] : version;
          InputStream file = Validate.class.getResourceAsStream(FOLDER + in + '/' + name);
          LSInput input = dom.createLSInput();
          input.setSystemId(systemId);
          input.setByteStream(
              file != null ? file : Validate.class.getResourceAsStream(FOLDER + "external/" + name));
          return input;
        });
    return factory.newSchema(
        new StreamSource(Validate.class.getResourceAsStream(FOLDER + version + "/ome.xsd")));
  }

  private static final class Counting implements ErrorHandler {
    private int errors;

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      errors++;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
