package org.nbo.export.omexml;

import com.sun.xml.xsom.XSAttributeUse;
import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSFacet;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSSchema;
import com.sun.xml.xsom.XSSchemaSet;
import com.sun.xml.xsom.XSSimpleType;
import com.sun.xml.xsom.XSTerm;
import com.sun.xml.xsom.parser.XSOMParser;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import org.nbo.model.ThingIri;
import org.nbo.vocab.OmeNamespace;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What may stand where in OME-XML, and in which order: the official schema of OME 2016-06, as the
 * OME consortium publishes it ({@code org.openmicroscopy:specification}).
 */
final class OmeSchema {
  private static final String SCHEMA = OmeNamespace.resource(OmeNamespace.NEWEST, "ome.xsd");

  /** Stands in for {@code xml.xsd}, which the schema imports and does not use. */
  private static final String EMPTY_SCHEMA =
      "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\""
          + XMLConstants.XML_NS_URI
          + "\"/>";

  /** The end of a pattern such as {@code (urn:lsid:…:Filter:\\S+)|(Filter:\\S+)}. */
  private static final Pattern PREFIX = Pattern.compile("\\|\\((\\w+):\\\\S\\+\\)$");

  private static final Comparator<XSAttributeUse> DECLARED =
      Comparator.comparing((XSAttributeUse use) -> !use.isRequired())
          .thenComparing(use -> use.getLocator().getLineNumber());

  private final XSSchema schema;
  private final Map<XSElementDecl, Element> elements = new HashMap<>();

  private OmeSchema(XSSchema schema) {
    this.schema = schema;
  }

  /**
   * An attribute.
   *
   * @param name without prefix; those of OME have none
   * @param listed the values it may take, or none where these are not listed
   * @param required whether the element is nothing without it
   * @param prefix what an identifier begins with, before a colon; null where it is no identifier
   */
  record Attribute(String name, List<String> listed, boolean required, String prefix) {
    /** The identifier as the schema wants it; one that has the form already stays. */
    String fit(String id) {
      boolean isGlobal =
          prefix != null && id.startsWith("urn:lsid:") && id.contains(':' + prefix + ':');
      if (prefix == null || isGlobal || id.startsWith(prefix + ':')) {
        return id;
      }
      String local = id.substring(id.indexOf(ThingIri.IN_DOCUMENT) + 1);
      return prefix + ':' + local.replaceAll("\\s+", "-");
    }
  }

  /** An element at one place. */
  final class Element {
    private final String name;
    private final XSElementDecl declaration;
    private final List<Attribute> attributes;
    private final Set<String> repeated = new HashSet<>();
    private List<Element> children;

    private Element(XSElementDecl declaration) {
      this.declaration = declaration;
      this.name = declaration.getName();
      this.attributes =
          declaration.getType().isComplexType()
              ? declaration.getType().asComplexType().getAttributeUses().stream()
                  .sorted(DECLARED)
                  .map(OmeSchema::attribute)
                  .toList()
              : List.of();
    }

    String name() {
      return name;
    }

    List<Attribute> attributes() {
      return attributes;
    }

    /** The elements that it may hold, in an order in which the schema allows them. */
    List<Element> children() {
      if (children == null) {
        Map<String, Element> found = new LinkedHashMap<>();
        if (declaration.getType().isComplexType()) {
          XSParticle content = declaration.getType().asComplexType().getContentType().asParticle();
          if (content != null) {
            collect(content.getTerm(), found, content.isRepeated(), repeated);
          }
        }
        children = List.copyOf(found.values());
      }
      return children;
    }

    /** Whether it may hold several elements of a name. */
    boolean repeats(Element child) {
      children();
      return repeated.contains(child.name());
    }
  }

  /** Reads the schema. */
  static OmeSchema load() {
    SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
    parsers.setNamespaceAware(true);
    XSOMParser parser = new XSOMParser(parsers);
    parser.setEntityResolver(
        (publicId, systemId) -> {
          InputSource nothing =
              new InputSource(
                  new ByteArrayInputStream(EMPTY_SCHEMA.getBytes(StandardCharsets.UTF_8)));
          nothing.setSystemId(systemId);
          return nothing;
        });
    URL file = OmeSchema.class.getResource(SCHEMA);
    try (var in = file.openStream()) {
      InputSource source = new InputSource(in);
      source.setSystemId(file.toString());
      parser.parse(source);
      return new OmeSchema(ofOme(parser.getResult()));
    } catch (SAXException | java.io.IOException e) {
      throw new IllegalStateException(SCHEMA, e);
    }
  }

  private static XSSchema ofOme(XSSchemaSet schemas) {
    return schemas.getSchemas().stream()
        .filter(s -> !s.getTargetNamespace().equals(XMLConstants.W3C_XML_SCHEMA_NS_URI))
        .filter(s -> !s.getElementDecls().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The namespace of all elements. */
  String namespace() {
    return schema.getTargetNamespace();
  }

  /** The elements that may be outermost. */
  List<Element> roots() {
    return schema.getElementDecls().values().stream()
        .sorted(Comparator.comparing(XSElementDecl::getName))
        .map(this::element)
        .toList();
  }

  private Element element(XSElementDecl declaration) {
    Element known = elements.get(declaration);
    if (known == null) {
      known = new Element(declaration);
      elements.put(declaration, known);
    }
    return known;
  }

  private void collect(
      XSTerm term, Map<String, Element> found, boolean isRepeated, Set<String> repeated) {
    if (term.isElementDecl()) {
      List<XSElementDecl> kinds = new ArrayList<>(term.asElementDecl().getSubstitutables());
      kinds.sort(Comparator.comparing(XSElementDecl::getName));
      for (XSElementDecl kind : kinds) {
        if (!kind.isAbstract()) {
          found.putIfAbsent(kind.getName(), element(kind));
          if (isRepeated) {
            repeated.add(kind.getName());
          }
        }
      }
    } else if (!term.isWildcard()) {
      XSModelGroup group =
          term.isModelGroup() ? term.asModelGroup() : term.asModelGroupDecl().getModelGroup();
      for (XSParticle particle : group) {
        collect(particle.getTerm(), found, isRepeated || particle.isRepeated(), repeated);
      }
    }
  }

  private static Attribute attribute(XSAttributeUse use) {
    XSSimpleType type = use.getDecl().getType();
    return new Attribute(use.getDecl().getName(), listed(type), use.isRequired(), prefix(type));
  }

  /** What the pattern of an identifier's type wants before the colon. */
  private static String prefix(XSSimpleType type) {
    XSFacet pattern = type.getFacet(XSFacet.FACET_PATTERN);
    Matcher form = pattern == null ? null : PREFIX.matcher(pattern.getValue().value);
    return form != null && form.find() ? form.group(1) : null;
  }

  /** The values of an enumeration, also of one that a list is made of. */
  private static List<String> listed(XSSimpleType type) {
    XSSimpleType item = type.isList() ? type.asList().getItemType() : type;
    return item.getFacets(XSFacet.FACET_ENUMERATION).stream()
        .map(facet -> facet.getValue().value)
        .toList();
  }
}
