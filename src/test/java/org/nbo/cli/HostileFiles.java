package org.nbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files of all formats that name something else wherever a format lets them: as the place of a
 * document type, an entity, a schema, a style, an inclusion, a context, an import, of pixels or of
 * metadata.
 */
final class HostileFiles {
  private static final String NAMESPACE = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
  private static final String OLDER = "http://www.openmicroscopy.org/Schemas/OME/2013-06";

  private HostileFiles() {}

  /**
   * Writes them.
   *
   * @param elsewhere what they name, an address or a path
   * @return the files, by what they are
   */
  static Map<String, Path> write(Path folder, String elsewhere) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    String place =
        " xsi:schemaLocation=\"%s ELSEWHERE ELSEWHERE ELSEWHERE\" xml:base=\"ELSEWHERE\"";
    contents.put("type.ome.xml", "<!DOCTYPE OME SYSTEM \"ELSEWHERE\">" + document(NAMESPACE, ""));
    contents.put(
        "public.ome.xml", "<!DOCTYPE OME PUBLIC \"a\" \"ELSEWHERE\">" + document(OLDER, ""));
    contents.put(
        "entity.ome.xml",
        "<!DOCTYPE OME [<!ENTITY e SYSTEM \"ELSEWHERE\">]>"
            + document(NAMESPACE, "").replace("a cell", "&e;"));
    contents.put(
        "parameter.ome.xml",
        "<!DOCTYPE OME [<!ENTITY % e SYSTEM \"ELSEWHERE\"> %e;]>" + document(OLDER, ""));
    contents.put("schema.ome.xml", document(NAMESPACE, place.formatted(NAMESPACE)));
    contents.put("schema-older.ome.xml", document(OLDER, place.formatted(OLDER)));
    contents.put("nbo.xml", document("http://www.quarep.org/Schemas/NBO/2020-11", place));
    contents.put(
        "elsewhere.ome.xml",
        "<OME xmlns=\"" + NAMESPACE + "\"><BinaryOnly MetadataFile=\"ELSEWHERE\"/></OME>");
    contents.put(
        "portal.json",
        "{\"@context\": \"ELSEWHERE\", \"@graph\": [{\"@id\": \"ELSEWHERE\", \"@type\":"
            + " [\"FileMicroscopy\", \"File\", \"Item\"], \"accession\": \"4DNFI1\","
            + " \"href\": \"ELSEWHERE\"}]}");
    contents.put(
        "microscope.json",
        "{\"$schema\": \"ELSEWHERE\", \"Schema_ID\": \"Instrument.json\", \"ID\": \"ELSEWHERE\","
            + " \"Name\": \"ELSEWHERE\", \"Tier\": 1, \"components\": [{\"$ref\": \"ELSEWHERE\"}]}");
    contents.put(
        "thing.jsonld", "{\"@context\": \"ELSEWHERE\", \"@id\": \"urn:x-a\", \"name\": \"b\"}");
    contents.put("thing.ttl", IMPORT);
    contents.put(
        "thing.rdf",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"ELSEWHERE\">]><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"urn:x-\">"
            + "<rdf:Description rdf:about=\"urn:x-a\"><x:b>&e;</x:b></rdf:Description></rdf:RDF>");
    contents.put(
        "tracing.csv",
        "##FOF-CT_Version=v2.0\n##Table_Namespace=4dn_FOF-CT_core\n#Software_Repository: ELSEWHERE\n"
            + "##Columns=(Spot_ID, Trace_ID, X, Y, Z, Chrom, Chrom_Start, Chrom_End)\n"
            + "1, 1, 1.0, 1.0, 1.0, chr21, 1, 2\n");
    contents.put("loops.bedpe", "# db=ELSEWHERE\nchr1\t1\t2\tchr1\t3\t4\tELSEWHERE\t.\t.\t.\n");
    contents.put("fields.csv", "component,name,field,value\nImage[1],ELSEWHERE,Name,ELSEWHERE\n");
    contents.put("service.rq", "SELECT * { SERVICE <ELSEWHERE> { ?s ?p ?o } }");
    contents.put("silent.rq", "SELECT * { SERVICE SILENT <ELSEWHERE> { ?s ?p ?o } }");
    contents.put("from.rq", "SELECT * FROM <ELSEWHERE> FROM NAMED <ELSEWHERE> { ?s ?p ?o }");
    contents.put("image.zarr/.zgroup", "{\"zarr_format\": 2, \"$schema\": \"ELSEWHERE\"}");
    contents.put(
        "image.zarr/.zattrs",
        "{\"multiscales\": [{\"version\": \"0.4\", \"name\": \"ELSEWHERE\", \"datasets\":"
            + " [{\"path\": \"ELSEWHERE\"}]}], \"labels\": [\"ELSEWHERE\"]}");
    Map<String, Path> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : contents.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue().replace("ELSEWHERE", elsewhere));
      boolean inFolder = !file.getParent().equals(folder);
      files.put(each.getKey(), inFolder ? file.getParent() : file);
    }
    return files;
  }

  private static final String IMPORT =
      "@prefix owl: <http://www.w3.org/2002/07/owl#> . @base <ELSEWHERE> .\n"
          + "<urn:x-ontology> a owl:Ontology ; owl:imports <ELSEWHERE> .\n";

  private static String document(String namespace, String attributes) {
    return "<?xml-stylesheet type=\"text/xsl\" href=\"ELSEWHERE\"?>"
        + "<OME xmlns=\""
        + namespace
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xmlns:xi=\"http://www.w3.org/2001/XInclude\""
        + attributes
        + "><Image ID=\"Image:0\" Name=\"${jndi:ELSEWHERE}\"><Description>a cell</Description>"
        + "<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYZCT\" Type=\"uint8\" SizeX=\"1\" SizeY=\"1\""
        + " SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\"><TiffData><UUID FileName=\"ELSEWHERE\">"
        + "urn:uuid:5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11</UUID></TiffData></Pixels></Image>"
        + "<StructuredAnnotations><FileAnnotation ID=\"Annotation:0\"><BinaryFile"
        + " FileName=\"ELSEWHERE\" Size=\"1\"><External href=\"ELSEWHERE\" SHA1=\"00\"/></BinaryFile>"
        + "</FileAnnotation><XMLAnnotation ID=\"Annotation:1\"><Value><xi:include"
        + " href=\"ELSEWHERE\" parse=\"text\"/></Value></XMLAnnotation></StructuredAnnotations></OME>";
  }
}
