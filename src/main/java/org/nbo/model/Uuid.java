package org.nbo.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UUIDs as files write them: alone, in a URN, or at the end of an identifier. */
public final class Uuid {
  private static final String URN = "urn:uuid:";
  private static final Pattern ALONE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern AT_END = Pattern.compile(ALONE.pattern() + "$");

  private Uuid() {}

  /** The one that a text gives (RFC 4122, version 3). */
  public static UUID ofName(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a text is a UUID and nothing else. */
  public static boolean is(String text) {
    return ALONE.matcher(text).matches();
  }

  /** Whether a text is a URN of a UUID. */
  public static boolean isUrn(String text) {
    return text.startsWith(URN) && is(text.substring(URN.length()));
  }

  /** The URN of a UUID. */
  public static String urn(String uuid) {
    return URN + uuid;
  }

  /** The UUID in which an identifier ends, in lower case. */
  public static Optional<String> atEnd(String identifier) {
    Matcher last = AT_END.matcher(identifier);
    return last.find() ? Optional.of(last.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
