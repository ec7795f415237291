package org.nbo.lift.upgrade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nbo.vocab.OmeNamespace;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Gives the elements of OME's namespaces the prefixes that OME itself uses: none in the main
 * namespace, in the others their own name. Some official transforms ask for a name with its prefix
 * and would not know an element that a vendor, or another transform, gave a different one.
 */
final class UsualPrefixes extends XMLFilterImpl {
  private final Map<String, Optional<String>> usual = new HashMap<>();
  private final Map<String, String> bound = new HashMap<>(Map.of("", ""));
  private final Deque<List<Binding>> open = new ArrayDeque<>();
  private List<Binding> next = new ArrayList<>();

  UsualPrefixes(XMLReader reader) {
    super(reader);
  }

  /** A prefix that an element declares, and what it stood for outside. */
  private record Binding(String prefix, String before) {}

  @Override
  public void startPrefixMapping(String prefix, String namespace) throws SAXException {
    if (usual(namespace).isEmpty()) {
      bind(prefix, namespace);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) {
    // told at the end of the element
  }

  @Override
  public void startElement(String namespace, String name, String qualified, Attributes attributes)
      throws SAXException {
    String prefix = prefix(namespace, qualified);
    if (!Objects.equals(bound.get(prefix), namespace)) {
      bind(prefix, namespace);
    }
    open.push(next);
    next = new ArrayList<>();
    super.startElement(namespace, name, qualified(prefix, name), attributes);
  }

  @Override
  public void endElement(String namespace, String name, String qualified) throws SAXException {
    super.endElement(namespace, name, qualified(prefix(namespace, qualified), name));
    List<Binding> bindings = open.pop();
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      super.endPrefixMapping(binding.prefix());
      bound.put(binding.prefix(), binding.before());
    }
  }

  private void bind(String prefix, String namespace) throws SAXException {
    next.add(new Binding(prefix, bound.put(prefix, namespace)));
    super.startPrefixMapping(prefix, namespace);
  }

  private String prefix(String namespace, String qualified) {
    return usual(namespace)
        .orElseGet(() -> qualified.substring(0, Math.max(0, qualified.indexOf(':'))));
  }

  /** The prefix that OME uses; empty for a namespace of others. */
  private Optional<String> usual(String namespace) {
    return usual.computeIfAbsent(
        namespace,
        name ->
            OmeNamespace.of(name)
                .map(ome -> ome.part().equals(OmeNamespace.MAIN) ? "" : ome.part()));
  }

  private static String qualified(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + ':' + name;
  }
}
