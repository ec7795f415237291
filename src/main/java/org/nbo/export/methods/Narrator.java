package org.nbo.export.methods;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * Tells of one image what a template says of it. While a template is filled, a value is a number
 * between two marks, so that nothing in a value can be taken for a part of the template.
 */
final class Narrator {
  private static final char OPEN = '\ue000';
  private static final char CLOSE = '\ue001';
  private static final char BEGIN = '\ue002';
  private static final char END = '\ue003';
  private static final char SUBJECT = '\ue004';
  private static final char SUBJECT_END = '\ue005';
  private static final Pattern SENTENCE = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<said>"
              + OPEN
              + "(\\d+)"
              + CLOSE
              + ")|(?<subject>"
              + SUBJECT
              + "([^"
              + SUBJECT_END
              + "]*)"
              + SUBJECT_END
              + ")");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]+");
  private static final Pattern BEFORE_SIGN = Pattern.compile(" +(?=[,.;:)\\]](?:\\s|$))");

  private final Words words;
  private final List<Slot> slots = new ArrayList<>();
  private int printed;
  private int absent;

  Narrator(Words words) {
    this.words = words;
  }

  /** How templates are compiled so that a narrator can fill them. */
  Mustache.Compiler compiler() {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .zeroIsFalse(true)
        .escapeHTML(false)
        .withFormatter(this::written)
        .withCollector(
            new DefaultCollector() {
              @Override
              public Iterator<?> toIterator(Object value) {
                return value instanceof Values values ? values.sections() : super.toIterator(value);
              }
            });
  }

  private String written(Object value) {
    if (value instanceof Said said) {
      return place(Slot.of(List.of(said)));
    }
    if (value instanceof Values.Missing missing) {
      return place(new Slot(List.of(), missing.what()));
    }
    if (value instanceof Values values) {
      if (!values.said().isEmpty()) {
        return place(Slot.of(values.said()));
      }
      if (values.missing() != null) {
        return place(new Slot(List.of(), values.missing()));
      }
      absent++;
      return "";
    }
    if (value instanceof Integer number) {
      return number.toString();
    }
    throw new MustacheException("a thing has no text; say which of its fields: {{#…}}{{…}}{{/…}}");
  }

  private String place(Slot slot) {
    printed++;
    slots.add(slot);
    return "" + OPEN + (slots.size() - 1) + CLOSE;
  }

  /**
   * The sentences that a topic has to say.
   *
   * @param more names that are known besides those of the fields of the image
   */
  List<Sentence> tell(
      String template,
      com.samskivert.mustache.Template topic,
      Node image,
      Knowledge knowledge,
      Map<String, Object> more) {
    slots.clear();
    Map<String, Object> names = new HashMap<>(more);
    names.put("any", (Mustache.Lambda) (f, out) -> out.write(any(f)));
    names.put("all", (Mustache.Lambda) (f, out) -> out.write(all(f)));
    names.put("list", (Mustache.Lambda) (f, out) -> out.write(String.join(", ", parts(f))));
    names.put("join", (Mustache.Lambda) (f, out) -> out.write(words.list(parts(f))));
    names.put("a", (Mustache.Lambda) (f, out) -> out.write(article(f.execute())));
    names.put("subject", (Mustache.Lambda) (f, out) -> out.write(subject(f)));
    names.put("sentence", (Mustache.Lambda) (f, out) -> out.write(sentence(f)));
    try {
      StringWriter text = new StringWriter();
      topic.execute(new View(image, knowledge), new Outer(names), text);
      return SENTENCE.matcher(text.toString()).results().map(m -> parsed(m.group(1))).toList();
    } catch (MustacheException e) {
      throw Template.unusable(template, e);
    }
  }

  /** Names that are not those of fields. */
  private record Outer(Map<String, Object> names) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
      return names.get(name);
    }
  }

  private String any(com.samskivert.mustache.Template.Fragment fragment) {
    int before = printed;
    String text = fragment.execute();
    return printed > before ? text : "";
  }

  private String all(com.samskivert.mustache.Template.Fragment fragment) {
    int before = printed;
    int absentBefore = absent;
    String text = fragment.execute();
    return printed > before && absent == absentBefore ? text : "";
  }

  private static List<String> parts(com.samskivert.mustache.Template.Fragment fragment) {
    return Arrays.stream(fragment.execute().split("\\|"))
        .map(Narrator::tidy)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private String subject(com.samskivert.mustache.Template.Fragment fragment) {
    int before = printed;
    String text = SUBJECT + fragment.execute() + SUBJECT_END;
    printed = before; // whom a sentence is about is not yet something to say
    return text;
  }

  private String sentence(com.samskivert.mustache.Template.Fragment fragment) {
    String text = any(fragment);
    return text.isBlank() ? "" : BEGIN + text + END;
  }

  /** A, or an before a vowel. */
  private String article(String text) {
    Matcher mark = MARKS.matcher(text.stripLeading());
    String first =
        mark.lookingAt() && mark.group("said") != null
            ? slots.get(Integer.parseInt(mark.group(2))).text(words)
            : text.stripLeading();
    boolean vowel = first.matches("(?s)(?i)[aeiou8].*|11.*|18(?!\\d).*|(NA|LED|sCMOS|EM|X)\\b.*");
    return words.word(vowel ? "an" : "a") + ' ' + text.stripLeading();
  }

  private static String tidy(String text) {
    return BEFORE_SIGN.matcher(BLANKS.matcher(text.strip()).replaceAll(" ")).replaceAll("");
  }

  private Sentence parsed(String raw) {
    String text = tidy(raw);
    List<Sentence.Piece> pieces = new ArrayList<>();
    Matcher mark = MARKS.matcher(text);
    int from = 0;
    while (mark.find()) {
      add(pieces, text.substring(from, mark.start()));
      if (mark.group("said") != null) {
        pieces.add(new Sentence.Value(slots.get(Integer.parseInt(mark.group(2)))));
      } else {
        String[] forms = mark.group(4).split("\\|", 3);
        if (forms.length != 3) {
          throw new MustacheException("a subject has three parts: one|several|which");
        }
        pieces.add(
            new Sentence.Subject(
                forms[0].strip(), forms[1].strip(), List.of(parsed(forms[2]).pieces())));
      }
      from = mark.end();
    }
    add(pieces, text.substring(from));
    return new Sentence(pieces);
  }

  private static void add(List<Sentence.Piece> pieces, String literal) {
    if (!literal.isEmpty()) {
      pieces.add(new Sentence.Literal(literal));
    }
  }
}
