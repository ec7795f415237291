package org.nbo.export.methods;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** How a methods text is written. */
public enum MethodsFormat {
  /** Plain text, in UTF-8. */
  TEXT("text/plain", ".txt") {
    @Override
    void write(List<List<Sentence>> paragraphs, Words words, OutputStream to) {
      utf8(to, plain(paragraphs, words, UnaryOperator.identity()));
    }
  },
  /** Markdown. */
  MD("text/markdown", ".md") {
    @Override
    void write(List<List<Sentence>> paragraphs, Words words, OutputStream to) {
      utf8(to, plain(paragraphs, words, MethodsFormat::inMarkdown));
    }
  },
  /** HTML, each value with where it comes from. */
  HTML("text/html", ".html") {
    @Override
    void write(List<List<Sentence>> paragraphs, Words words, OutputStream to) {
      String body =
          paragraphs.stream()
              .map(
                  p ->
                      "<p>"
                          + p.stream().map(s -> inHtml(s, words)).collect(Collectors.joining(" "))
                          + "</p>\n")
              .collect(Collectors.joining());
      String title = StringEscapeUtils.escapeHtml4(words.word("title"));
      utf8(
          to,
          "<!DOCTYPE html>\n<html lang=\""
              + words.locale().toLanguageTag()
              + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
              + title
              + "</title>\n</head>\n<body>\n"
              + body
              + "</body>\n</html>\n");
    }
  },
  /** Word, Office Open XML. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx") {
    @Override
    void write(List<List<Sentence>> paragraphs, Words words, OutputStream to) {
      WordDocument.write(
          paragraphs.stream()
              .map(p -> p.stream().map(s -> full(s, words, UnaryOperator.identity())).toList())
              .toList(),
          to);
    }
  };

  private final String mediaType;
  private final String ending;

  MethodsFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  /** The word for it in options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract void write(List<List<Sentence>> paragraphs, Words words, OutputStream to);

  private static String plain(
      List<List<Sentence>> paragraphs, Words words, UnaryOperator<String> escape) {
    return paragraphs.stream()
        .map(p -> p.stream().map(s -> full(s, words, escape)).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** With a capital and a full stop. */
  private static String full(Sentence sentence, Words words, UnaryOperator<String> escape) {
    StringBuilder text = new StringBuilder();
    for (Sentence.Piece piece : sentence.flat(words)) {
      String part =
          piece instanceof Sentence.Value value
              ? value.slot().text(words)
              : ((Sentence.Literal) piece).text();
      text.append(escape.apply(text.isEmpty() ? capital(part, words) : part));
    }
    return text.toString().matches("(?s).*[.!?]") ? text.toString() : text + ".";
  }

  private static String capital(String text, Words words) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
  }

  private static String inMarkdown(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
  }

  private static String inHtml(Sentence sentence, Words words) {
    StringBuilder html = new StringBuilder();
    for (Sentence.Piece piece : sentence.flat(words)) {
      if (piece instanceof Sentence.Value value) {
        String text = value.slot().text(words);
        html.append("<span title=\"")
            .append(StringEscapeUtils.escapeHtml4(SourcesJson.told(value.slot())))
            .append("\">")
            .append(StringEscapeUtils.escapeHtml4(html.isEmpty() ? capital(text, words) : text))
            .append("</span>");
      } else {
        String text = ((Sentence.Literal) piece).text();
        html.append(StringEscapeUtils.escapeHtml4(html.isEmpty() ? capital(text, words) : text));
      }
    }
    return html + ".";
  }

  private static void utf8(OutputStream to, String text) {
    try {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
