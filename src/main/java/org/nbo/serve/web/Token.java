package org.nbo.serve.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.nbo.finding.NboException;

/** The secret with which a client may write, or read what is not public. */
public final class Token {
  private static final int SHORTEST = 16;
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  private final byte[] digest;

  private Token(byte[] digest) {
    this.digest = digest;
  }

  /**
   * Reads it from a file: its first line.
   *
   * @throws NboException where the file cannot be read, or the token is easily guessed
   */
  public static Token of(Path file) {
    String token;
    try {
      token = Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw NboException.unreadable(
          "NBO-SERVE-002", "--token-file " + file + ": cannot be read: " + NboException.reason(e));
    }
    if (token.length() < SHORTEST) {
      throw NboException.usage(
          "NBO-SERVE-002",
          "--token-file "
              + file
              + ": its first line has "
              + token.length()
              + " characters, and a token needs "
              + SHORTEST
              + " or more; 'openssl rand -hex 32' makes one");
    }
    return new Token(digest(token));
  }

  /**
   * Whether a request bears it.
   *
   * @param authorization the header of this name, or null
   * @param asPassword whether it may be the password of any user, as browsers ask for one
   */
  public boolean isIn(String authorization, boolean asPassword) {
    return shown(authorization, asPassword).filter(this::matches).isPresent();
  }

  private boolean matches(String shown) {
    return MessageDigest.isEqual(digest, digest(shown)); // in the same time, however alike they are
  }

  private static Optional<String> shown(String authorization, boolean asPassword) {
    if (authorization == null) {
      return Optional.empty();
    }
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    if (asPassword && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      try {
        byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
        String[] parts = new String(pair, StandardCharsets.UTF_8).split(":", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(parts[1]);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
