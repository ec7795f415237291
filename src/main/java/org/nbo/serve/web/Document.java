package org.nbo.serve.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is sent: bytes of a media type, and a tag that changes with them.
 *
 * @param type media type, with its charset where it is a text
 */
public record Document(byte[] content, String type, String tag) {
  private static final int LENGTH_OF_TAG = 32;

  /** Bytes of a media type. */
  public static Document of(byte[] content, String type) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(type.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest.digest(content));
      return new Document(content, type, '"' + hex.substring(0, LENGTH_OF_TAG) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** A text in UTF-8. */
  public static Document of(String content, String type) {
    return of(content.getBytes(StandardCharsets.UTF_8), type + ";charset=utf-8");
  }

  /** A page. */
  public static Document html(String content) {
    return of(content, "text/html");
  }
}
