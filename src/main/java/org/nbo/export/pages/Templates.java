package org.nbo.export.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The templates beside this class; they escape what they insert. */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .withLoader(name -> new StringReader(resource(name + ".mustache")));
  private final Map<String, Template> templates = new HashMap<>();

  String fill(String name, Page page) {
    return templates
        .computeIfAbsent(name, n -> compiler.compile(resource(n + ".mustache")))
        .execute(page);
  }

  static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
