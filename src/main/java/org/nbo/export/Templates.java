package org.nbo.export;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.nbo.ontology.Beside;

/** The templates beside a class; they escape what they insert. For many threads. */
public final class Templates {
  /** All that text, and values between double quotes, have to escape; apostrophes stay legible. */
  public static final Mustache.Escaper MARKUP =
      Escapers.simple(
          new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});

  private final Class<?> neighbor;
  private final UnaryOperator<String> wording;
  private final Mustache.Compiler compiler;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  /**
   * @param neighbor beside which they stand
   */
  public Templates(Class<?> neighbor, Mustache.Escaper escaper) {
    this(neighbor, escaper, template -> template);
  }

  /**
   * @param neighbor beside which they stand
   * @param wording what becomes of the text of each template before it is filled
   */
  public Templates(Class<?> neighbor, Mustache.Escaper escaper, UnaryOperator<String> wording) {
    this.neighbor = neighbor;
    this.wording = wording;
    this.compiler =
        Mustache.compiler()
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withEscaper(escaper)
            .withLoader(name -> new StringReader(template(name)));
  }

  /**
   * @param page what its names stand for
   */
  public String fill(String name, Object page) {
    StringWriter text = new StringWriter();
    fill(name, page, text);
    return text.toString();
  }

  /** Writes while it fills. */
  public void fill(String name, Object page, Writer to) {
    templates.computeIfAbsent(name, n -> compiler.compile(template(n))).execute(page, to);
  }

  private String template(String name) {
    return wording.apply(text(name + ".mustache"));
  }

  /** A file that goes into pages as it stands. */
  public String text(String name) {
    return Beside.text(neighbor, name);
  }
}
