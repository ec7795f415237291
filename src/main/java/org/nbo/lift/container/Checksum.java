package org.nbo.lift.container;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** The SHA-256 checksum of a content. */
public final class Checksum {
  private final byte[] digest;

  private Checksum(byte[] digest) {
    this.digest = digest;
  }

  /** Reads a content to its end and closes it. */
  public static Checksum of(InputStream content) throws IOException {
    try (InputStream in = content) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 13]; // called often, the digest is compiled soon
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
      return new Checksum(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(digest);
  }

  /** The IRI of the content (RFC 6920), which has base64url without padding. */
  public String iri() {
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** A UUID by the content (RFC 4122, version 3). */
  public UUID uuid() {
    return UUID.nameUUIDFromBytes(digest);
  }
}
