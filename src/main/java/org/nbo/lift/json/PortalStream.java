package org.nbo.lift.json;

import java.util.ArrayList;
import java.util.List;
import org.nbo.lift.json.PortalTerms.Portal;
import org.nbo.model.Model;

/**
 * Goes through the items of a portal where they are too many to be kept, and keeps only the
 * microscopes in them, and of which portal they are.
 */
final class PortalStream implements JsonParsing.ItemTaker {
  /** From so many bytes on items are not kept. */
  static final long LARGE = 4L << 20;

  private final Model model;
  private final long large;
  private final List<Json.Member> microscopes = new ArrayList<>();
  private boolean isDecided;
  private Portal portal;

  PortalStream(Model model, long large) {
    this.model = model;
    this.large = large;
  }

  @Override
  public boolean takes(List<Json> items, long bytes) {
    if (!isDecided && bytes >= large) {
      isDecided = true;
      List<Json.Member> first = PortalReader.members(items);
      portal = first.stream().anyMatch(PortalReader::isItem) ? PortalReader.portal(first) : null;
    }
    if (portal == null) {
      return false;
    }
    items.forEach(item -> microscopes.addAll(JsonReader.outermost(item, model)));
    return true;
  }

  @Override
  public boolean isOurs(String key) {
    return key.equals(model.jsonFormat().orElseThrow().classKey()) || PortalReader.isMark(key);
  }

  /** Whether it took the items, so that they are to be read again. */
  boolean isLarge() {
    return portal != null;
  }

  Portal portal() {
    return portal;
  }

  List<Json.Member> microscopes() {
    return microscopes;
  }
}
