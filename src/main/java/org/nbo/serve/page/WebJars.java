package org.nbo.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.nbo.serve.web.Document;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/**
 * Scripts and styles of others, which come in archives on the class path. Only what our pages use
 * is there. The address of a file has the version of its archive, so that browsers keep it for
 * good.
 */
public final class WebJars implements Resource {
  public static final String FOLDER = "/webjars/";

  private static final String GROUP = "org.webjars.npm";
  private static final String YASGUI = "zazuko__yasgui";
  private static final String CYTOSCAPE = "cytoscape";
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "css", "text/css");

  private final Map<String, String> served;
  private final Map<String, Document> read = new ConcurrentHashMap<>();

  public WebJars() {
    this.served =
        Map.of(
            editorScript(),
            inside(editorScript()),
            editorStyle(),
            inside(editorStyle()),
            graphScript(),
            inside(graphScript()));
  }

  public static String editorScript() {
    return address(YASGUI, "build/yasgui.min.js");
  }

  public static String editorStyle() {
    return address(YASGUI, "build/yasgui.min.css");
  }

  public static String graphScript() {
    return address(CYTOSCAPE, "dist/cytoscape.min.js");
  }

  private static String address(String archive, String file) {
    return FOLDER + archive + '/' + version(archive) + '/' + file;
  }

  private static String inside(String address) {
    return "META-INF/resources" + address;
  }

  /** What the archive says itself; nothing where it is not there. */
  private static String version(String archive) {
    Properties properties = new Properties();
    try (InputStream in =
        open("META-INF/maven/" + GROUP + '/' + archive + "/pom.properties").orElse(null)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "none");
  }

  private static Optional<InputStream> open(String name) {
    return Optional.ofNullable(WebJars.class.getClassLoader().getResourceAsStream(name));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String path = exchange.path();
    String name = Optional.ofNullable(served.get(path)).orElseThrow(WebJars::none);
    Document known = read.get(path);
    if (known == null) {
      try (InputStream in = open(name).orElseThrow(WebJars::none)) {
        known =
            Document.of(
                in.readAllBytes(),
                TYPES.get(path.substring(path.lastIndexOf('.') + 1)) + ";charset=utf-8");
      }
      read.put(path, known);
    }
    exchange.sendForGood(known);
  }

  private static Refusal none() {
    return new Refusal(404, "there is no such file");
  }
}
