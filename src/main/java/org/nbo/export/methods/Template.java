package org.nbo.export.methods;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nbo.finding.NboException;

/**
 * A text with gaps: topics divided by empty lines, each written in Mustache. A topic that begins
 * with a line {@code :name} is a part for the others to insert ({@code {{>name}}}); a line {@code
 * ---} begins a new paragraph; lines that begin with # are comments.
 *
 * @param topics null where a new paragraph begins
 */
record Template(String name, List<com.samskivert.mustache.Template> topics) {

  /**
   * @param name for messages
   * @param compiler knows how to write values
   * @throws NboException where a tag is not closed, or the like
   */
  static Template of(String name, String text, Mustache.Compiler compiler) {
    Map<String, String> parts = new HashMap<>();
    List<String> topics = new ArrayList<>();
    for (String block : withoutComments(text).split("\\n[ \\t]*\\n")) {
      String topic = block.strip();
      if (topic.startsWith(":")) {
        int line = topic.indexOf('\n');
        parts.put(
            topic.substring(1, line < 0 ? topic.length() : line).strip(),
            line < 0 ? "" : flat(topic.substring(line)));
      } else if (!topic.isEmpty()) {
        topics.add(topic);
      }
    }
    Mustache.Compiler withParts =
        compiler.withLoader(
            part -> {
              if (!parts.containsKey(part)) {
                throw new MustacheException("there is no part :" + part);
              }
              return new StringReader(parts.get(part));
            });
    List<com.samskivert.mustache.Template> compiled = new ArrayList<>();
    for (String topic : topics) {
      try {
        compiled.add(topic.equals("---") ? null : withParts.compile(flat(topic)));
      } catch (MustacheException e) {
        throw unusable(name, e);
      }
    }
    return new Template(name, compiled);
  }

  private static String withoutComments(String text) {
    return text.replace("\r\n", "\n").replaceAll("(?m)^#.*(\\n|\\z)", "");
  }

  /** Line breaks are for the eyes of who writes the template. */
  private static String flat(String text) {
    return text.strip().replaceAll("\\s*\\n\\s*", " ");
  }

  /** A message for who writes templates. */
  static NboException unusable(String name, RuntimeException trouble) {
    String what = String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    return NboException.unreadable(
        "NBO-EXPORT-005", name + ": is no template that can be filled: " + what, trouble);
  }
}
