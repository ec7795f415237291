package org.nbo.lift.quad;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.nbo.model.ThingIri;

/**
 * The one place where things of a file get their IRIs, which depend on the file's content only: its
 * identifier below the base, an LSID as it stands, else the position below the thing that holds it.
 */
public final class IriMinter {
  private static final String HEX = "0123456789ABCDEF";

  /**
   * Without the sign between a thing and its parts, which identifiers so never hold. Narrower than
   * RFC 3986: SPARQL engines refuse a slash after {@code urn:uuid:…#}.
   */
  private static final String IN_FRAGMENT = "-._!$&'()*+,;=:@";

  private static final String LSID = "urn:lsid:";

  private static final String IN_URN = IN_FRAGMENT + "/~";

  private final String base;
  private final byte[] inDocument;
  private final Ascii localPart = new Ascii();
  private final References references;

  /**
   * @param base IRI of the document, without a fragment
   * @param references what a source's references mean
   */
  public IriMinter(String base, References references) {
    this.base = base;
    this.inDocument = ("<" + base + ThingIri.IN_DOCUMENT).getBytes(StandardCharsets.UTF_8);
    this.references = references;
  }

  /** What the references of a source mean. */
  public interface References {
    /** The identifier that a reference holds; empty where it names no thing. */
    public default Optional<String> identifier(String written) {
      return Optional.of(written.trim());
    }

    /** Whether an identifier may be that of several things, of other classes or elsewhere. */
    public default boolean mayShareIdentifiers() {
      return true;
    }

    /** The IRI of the document in which the thing with this identifier is, if another one. */
    public default Optional<String> document(String id) {
      return Optional.empty();
    }
  }

  /** The identifier that a reference holds; empty where it names no thing. */
  public Optional<String> identifier(String written) {
    return references.identifier(written);
  }

  /** Whether an identifier may be that of several things. */
  boolean mayShareIdentifiers() {
    return references.mayShareIdentifiers();
  }

  /** The thing with this identifier, wherever it stands. */
  public Iri referred(String id) {
    return references
        .document(id)
        .map(other -> Iri.of(other + ThingIri.IN_DOCUMENT + encode(id, IN_FRAGMENT)))
        .orElseGet(() -> identified(id));
  }

  /** The document, which is also the named graph. */
  public Iri document() {
    return Iri.of(base);
  }

  /** The outermost thing of the document. */
  public Iri root(String element) {
    return Iri.of(base + ThingIri.IN_DOCUMENT + encode(rootId(element), IN_FRAGMENT));
  }

  /** The identifier that the outermost thing is given. */
  public static String rootId(String element) {
    return element + ":0";
  }

  /** A thing that no identifier of the file can name. */
  public Iri beside(String name) {
    return Iri.of(base + ThingIri.IN_DOCUMENT + ThingIri.PART + name);
  }

  /** The thing with this identifier. */
  public Iri identified(String id) {
    String trimmed = id.trim();
    return isLsid(trimmed)
        ? Iri.of(encode(trimmed, IN_URN))
        : Iri.of(base + ThingIri.IN_DOCUMENT + encode(trimmed, IN_FRAGMENT));
  }

  /** Whether something follows the prefix of an LSID with which the rest of a URN may begin. */
  private static boolean isLsid(String id) {
    return id.startsWith(LSID) && id.length() > LSID.length() && id.charAt(LSID.length()) != '/';
  }

  /** What to put between the IRI of a thing and the index of a part of it. */
  public static byte[] partSuffix(String element) {
    return (ThingIri.PART + encode(element, IN_FRAGMENT) + ':').getBytes(StandardCharsets.US_ASCII);
  }

  /** What stands in an IRI after that of the document, for the minted identifiers. */
  public Ascii localPart(Iri iri) {
    byte[] bytes = iri.bytes();
    boolean local = Arrays.mismatch(inDocument, bytes) == inDocument.length;
    return localPart.of(bytes, local ? inDocument.length : 1, bytes.length - 1);
  }

  /**
   * Leaves letters, digits and some other characters as they are and percent-encodes the rest. A
   * percent sign is encoded too, so that different identifiers never meet.
   */
  private static String encode(String id, String others) {
    for (int i = 0; i < id.length(); i++) {
      if (!isPlain(id.charAt(i), others)) {
        return encodeFrom(id, i, others);
      }
    }
    return id;
  }

  private static String encodeFrom(String id, int start, String others) {
    StringBuilder encoded = new StringBuilder(id.length() + 16).append(id, 0, start);
    for (byte b : id.substring(start).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 128 && isPlain(c, others)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c, String others) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || others.indexOf(c) >= 0;
  }
}
