package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nbo.model.Field;
import org.nbo.model.Model;
import org.nbo.model.ModelClass;
import org.nbo.model.UnitField;
import org.nbo.ontology.Ontology;
import org.nbo.vocab.NboTerm;

/** The pages of documentation: complete, linked, safe to open, and no danger to other files. */
class OntologyHtmlTest {
  private static final String LIGHT_SHEET = "src/examples/extensions/light-sheet.ttl";

  @TempDir static Path shared;
  @TempDir Path own;

  private static Path pages;
  private static Map<String, Document> documents;

  @BeforeAll
  static void writePages() throws IOException {
    pages = shared.resolve("pages");
    write(pages);
    documents = parse(pages);
  }

  @Test
  void haveEveryClassWithItsFields() throws IOException {
    String searched = Files.readString(pages.resolve("search-index.js"));
    for (ModelClass type : Model.of(Ontology.load()).classes()) {
      Document page = documents.get("classes/" + type.localName() + ".html");
      assertThat(page).as(type.iri()).isNotNull();
      assertThat(page.selectFirst("h1").text()).isEqualTo(type.label());
      assertThat(page.select(".iri").text()).isEqualTo(type.iri());
      List<String> rows = page.select(".fields tbody th a").eachAttr("href");
      String text = page.text();
      for (Field field : type.fields()) {
        String property = field.property().iri().substring(NboTerm.NS.length());
        assertThat(rows).as(type.label()).contains("../properties/" + property + ".html");
        assertThat(text).as(type.label()).contains(field.name());
        assertThat(searched).contains('"' + field.name() + '"');
      }
      for (UnitField unit : type.units()) {
        assertThat(text).as(type.label()).contains(unit.name());
        assertThat(searched).contains('"' + unit.name() + '"');
      }
      assertThat(rows).as(type.label()).hasSize(type.fields().size());
    }
  }

  @Test
  void showWhatAFieldIs() {
    Element row =
        documents
            .get("classes/Objective.html")
            .selectFirst("tr:has(th a[href$=/workingDistance.html])");
    assertThat(row.select("td[data-title=Tier]").text()).isEqualTo("2");
    assertThat(row.select("td[data-title=Level]").text()).isEqualTo("MUST");
    assertThat(row.select("td[data-title=Value]").text()).startsWith("xsd:double");
    assertThat(row.select("td[data-title=Unit] a").first().text()).isEqualTo("mm");
    assertThat(row.select("td[data-title=Meaning]").text()).isNotEmpty();
    Element inherited =
        documents
            .get("classes/Objective.html")
            .selectFirst("tr:has(th a[href$=/manufacturer.html])");
    assertThat(inherited.select("td[data-title=From] a").attr("href"))
        .isEqualTo("../classes/ManufacturerSpec.html");
  }

  @Test
  void sayVersionsMakersDownloadsAndChanges() throws IOException {
    Document index = documents.get("index.html");
    assertThat(index.select(".edition dt").eachText())
        .contains("version", "prior version", "issued", "creators", "license");
    assertThat(index.select("#page-changes ~ ul li").eachText())
        .isSortedAccordingTo((a, b) -> b.substring(0, 10).compareTo(a.substring(0, 10)))
        .isNotEmpty();
    List<String> downloads = index.select("#page-downloads ~ ul a").eachAttr("href");
    assertThat(downloads)
        .contains("download/nbo.ttl", "download/context.jsonld", "download/fbbi.sssom.tsv");
    for (String file : downloads) {
      assertThat(Files.size(pages.resolve(file))).as(file).isPositive();
    }
    assertThat(RDFDataMgr.loadGraph(pages.resolve("download/nbo.ttl").toUri().toString()).size())
        .isEqualTo(Ontology.load().graph().size());
  }

  @Test
  void countFieldsByAxis() {
    Elements values = documents.get("index.html").select(".axes dt small");
    assertThat(values).hasSizeGreaterThanOrEqualTo(9);
    assertThat(values.eachText()).allMatch(text -> text.matches("[1-9]\\d* fields"));
  }

  @Test
  void sayWhatATermIsCalledAndWhereFilesAndOthersHaveIt() {
    Document property = documents.get("properties/lensNA.html");
    assertThat(property.select(".also").text()).contains("NA");
    assertThat(fact(property, "key in JSON-LD")).isEqualTo("lensNA");
    assertThat(fact(property, "in OME-XML")).isEqualTo("Objective/LensNA");
    assertThat(fact(property, "in Micro-Meta App JSON")).contains("Objective/LensNA");
    assertThat(property.select("#page-others-title ~ div td[data-title=Vocabulary]").eachText())
        .anyMatch(name -> name.startsWith("OME Core"));
    assertThat(fact(documents.get("classes/CCD.html"), "in OME-XML"))
        .isEqualTo("Detector[Type=CCD or Type=EMCCD]");
    assertThat(fact(documents.get("classes/Objective.html"), "in Micro-Meta App JSON"))
        .isEqualTo("Objective.json");
    assertThat(documents.get("properties/workingDistance.html").select(".marks").text())
        .isEqualTo("in mm");
  }

  @Test
  void sayWhoseFieldsAClassHasWithoutBeingOfItsKind() {
    assertThat(fact(documents.get("classes/Objective.html"), "has fields of .*"))
        .isEqualTo("manufactured product");
  }

  @Test
  void foldLongListsOfDisjointClasses() {
    Element disjoint =
        documents.get("classes/Objective.html").selectFirst("dt:contains(disjoint with) + dd");
    assertThat(disjoint.selectFirst("details:not([open]) > summary").text()).endsWith("terms");
    assertThat(disjoint.select("details a")).isNotEmpty();
  }

  @Test
  void leadFromADeprecatedTermToItsReplacement() {
    Document page = documents.get("classes/PockelCellSettings.html");
    assertThat(page.select(".deprecated a").attr("href"))
        .isEqualTo("../classes/PockelsCellSettings.html");
    Element row = documents.get("deprecated.html").getElementById("DICPrismType-Wollarston");
    assertThat(row.select("a").attr("href"))
        .isEqualTo("enumerations/DICPrismType.html#DICPrismType-Wollaston");
    assertThat(documents.get("properties.html").select("a[href=properties/transmittive.html]"))
        .isEmpty();
    assertThat(documents.get("index.html").select(".tree a[href$=PockelCellSettings.html]"))
        .isEmpty();
    assertThat(documents.get("enumerations/DICPrismType.html").text())
        .doesNotContain("Wollarston (");
  }

  private static String fact(Document page, String name) {
    return page.selectFirst("dl.facts dt:matchesOwn(^" + name + "$) + dd").text();
  }

  @Test
  void haveEveryValueOfAnEnumeration() {
    Document list = documents.get("enumerations/ImmersionType.html");
    assertThat(list.getElementById("ImmersionType-MineralOil").text()).contains("Mineral Oil");
    Document units = documents.get("enumerations/UnitsLength.html");
    assertThat(units.getElementById("UnitsLength-KiloM").select(".conversion").text())
        .isEqualTo("1000");
  }

  @Test
  void haveLinksThatLeadSomewhere() {
    Map<String, Set<String>> places = new HashMap<>();
    documents.forEach(
        (name, page) -> places.put(name, new HashSet<>(page.select("[id]").eachAttr("id"))));
    documents.forEach(
        (name, page) -> {
          for (Element link : page.select("a[href], form[action]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("action");
            if (!href.matches("https?:.*")) {
              URI target = URI.create(name).resolve(href);
              String file = target.getPath().isEmpty() ? name : target.getPath();
              assertThat(pages.resolve(file)).as(name + " links " + href).isRegularFile();
              if (target.getFragment() != null) {
                assertThat(places.get(file)).as(name).contains(target.getFragment());
              }
            }
          }
        });
  }

  @Test
  void haveEachPlaceOnce() {
    documents.forEach(
        (name, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
  }

  @Test
  void loadNothingFromElsewhere() throws IOException {
    documents.forEach(
        (name, page) -> {
          assertThat(page.select("img, iframe, object, embed, style, [style]")).as(name).isEmpty();
          for (Element source : page.select("[src], link[href]")) {
            String address = source.hasAttr("src") ? source.attr("src") : source.attr("href");
            assertThat(address).as(name).doesNotContain(":").doesNotStartWith("//");
            assertThat(pages.resolve(name).getParent().resolve(address)).isRegularFile();
          }
        });
    assertThat(Files.readString(pages.resolve("pages.css"))).doesNotContain("url(", "@import");
    assertThat(Files.readString(pages.resolve("pages.js")))
        .doesNotContain("fetch(", "XMLHttpRequest", "innerHTML");
  }

  @Test
  void canBeUsedWithKeyboardAndScreenReader() {
    documents.forEach(
        (name, page) -> {
          assertThat(page.select("html[lang=en], main, body > header nav[aria-label]"))
              .as(name)
              .hasSize(3);
          assertThat(page.select("h1")).as(name).hasSize(1);
          assertThat(page.title()).as(name).isNotBlank();
          for (Element input : page.select("input")) {
            boolean labelled =
                input.closest("label") != null
                    || !page.select("label[for=" + input.id() + "]").isEmpty();
            assertThat(labelled).as(name + ": " + input).isTrue();
          }
        });
  }

  @Test
  void haveAnExtensionAndAreTheSameEveryTime() throws IOException {
    Path folder = own.resolve("light-sheet");
    write(folder, "--ontology", LIGHT_SHEET);
    hasLightSheet(folder);
    Path extra = Files.writeString(folder.resolve("notes.txt"), "mine");
    write(folder);
    assertThat(extra).hasContent("mine");
    Files.delete(extra);
    assertThat(contents(folder)).as("instead of others, which are gone").isEqualTo(contents(pages));
    Path inTheWay = Files.writeString(folder.resolve("classes/ls-SheetIlluminator.html"), "mine");
    assertRefused(folder, "ls-SheetIlluminator.html", "--ontology", LIGHT_SHEET);
    assertThat(inTheWay).hasContent("mine");
  }

  private static void hasLightSheet(Path folder) throws IOException {
    Document type =
        Jsoup.parse(Files.readString(folder.resolve("classes/ls-SheetIlluminator.html")));
    assertThat(type.select(".marks").text()).contains("Light sheet");
    assertThat(type.select(".fields tbody th").text()).contains("beam type");
    assertThat(Files.readString(folder.resolve("classes/Instrument.html")))
        .contains("ls-hasSheetIlluminator.html");
    assertThat(Files.readString(folder.resolve("enumerations/ls-SheetFormation.html")))
        .contains("id=\"ls-SheetFormation-ScannedBeam\"");
    assertThat(Files.readString(folder.resolve("search-index.js"))).contains("ls:SheetIlluminator");
    assertThat(Files.readString(folder.resolve("index.html"))).contains("Light sheet");
  }

  @Test
  void keepApartWhatFileSystemsWouldNot() throws IOException {
    Path extension =
        Files.writeString(
            own.resolve("odd.ttl"),
            """
            @prefix a: <http://a.example/> . @prefix b: <http://b.example/x#> .
            @prefix nbo: <https://w3id.org/4dn-bina-ome/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            a:Gauge a owl:Class ; rdfs:label "<script>alert(1)</script> & \\"quotes\\""@en ;
                rdfs:label "Objektiv"@de , "an English label"@en-US ; nbo:category "<b>bold</b>" .
            b:Gauge a owl:Class ; rdfs:label "another" ; rdfs:subClassOf a:Gauge .
            b:gauge a owl:Class ; rdfs:label "third" ;
                skos:definition "</script><img src=x>" .
            <http://b.example/x#../../up> a owl:Class ; rdfs:label "up" .
            <http://b.example/K%C3%BCvette%20%3F> a owl:Class ; rdfs:label "Küvette" .
            <urn:x:Urn> a owl:Class ; rdfs:label "urn" ; rdfs:seeAlso <javascript:alert(1)> .
            a:Undescribed a owl:Class ; rdfs:label "undescribed" .
            a:MyTier2 a nbo:Tier , owl:NamedIndividual ; rdfs:label "our tier" ; skos:notation "2" .
            a:own a owl:DatatypeProperty ; rdfs:label "own field" ; rdfs:range xsd:string .
            b:Gauge nbo:field [ nbo:property a:own ; nbo:specName "Own<i>" ;
                nbo:extension nbo:Core ;
                nbo:tier nbo:Tier2 ; nbo:requirementLevel nbo:Must ] .
            a:nameless a owl:DatatypeProperty ; rdfs:label "no name in files" ; rdfs:range xsd:string .
            nbo:Objective nbo:field
                [ nbo:property a:nameless ; nbo:tier nbo:Tier1 ; nbo:requirementLevel nbo:Must ] .
            """);
    Path folder = own.resolve("odd");
    write(folder, "--ontology", extension.toString());
    Map<String, Document> odd = parse(folder);
    Set<String> added = new HashSet<>(odd.keySet());
    added.removeAll(documents.keySet());
    assertThat(added).hasSize(9).allMatch(name -> name.matches("(classes|properties)/[\\w.%-]+"));
    assertThat(added.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    Document page = odd.get("classes/a-Gauge.html");
    assertThat(page.selectFirst("h1").text()).isEqualTo("<script>alert(1)</script> & \"quotes\"");
    assertThat(page.select("main script, main b, main img")).isEmpty();
    assertThat(odd.get("classes/b-Gauge.html").select("td[data-title=Tier] a").attr("href"))
        .isEqualTo("../classes/Tier.html#Tier2");
    assertThat(odd.get("classes/b-Gauge.html").select("[href^=javascript]")).isEmpty();
    assertThat(odd.get("classes/Objective.html").select("tr:has(th a[href$=nameless.html])"))
        .isNotEmpty();
    assertThat(odd.get("classes/Objective.html").select("tr[data-tier=none]")).isEmpty();
    assertThat(own.resolve("up.html")).doesNotExist();
  }

  @Test
  void doNoHarmToOtherFiles() throws IOException {
    Path foreign = Files.createDirectories(own.resolve("foreign"));
    Path index = Files.writeString(foreign.resolve("index.html"), "mine");
    assertRefused(foreign, "foreign");
    assertThat(index).hasContent("mine");
    assertThat(foreign).isDirectoryContaining("glob:**index.html");
    assertThat(foreign.toFile().list()).hasSize(1);
    assertRefused(index, "index.html");

    Path tampered = Files.createDirectories(own.resolve("tampered"));
    Files.writeString(
        tampered.resolve("files.txt"),
        Files.readAllLines(pages.resolve("files.txt")).get(0) + "\n../foreign/index.html\nx\n");
    write(tampered);
    assertThat(index).hasContent("mine");
  }

  @Test
  void doNotGoTogetherWithOptionsForRdf() {
    String folder = own.resolve("none").toString();
    for (List<String> other :
        List.of(
            List.of("--format", "ttl"),
            List.of("--module", "core"),
            List.of("-o", "x"),
            List.of("--with-axioms"))) {
      List<String> line =
          Stream.concat(Stream.of("ontology", "--html", folder), other.stream()).toList();
      CommandLineRun run = CommandLineRun.of(line.toArray(String[]::new));
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains(other.get(0), "[NBO-USAGE]");
    }
    assertThat(own.resolve("none")).doesNotExist();
  }

  @Test
  void areSearchedInABrowser() throws IOException, InterruptedException {
    Document found = browse("search.html", "#q=objective");
    assertThat(found.select("#page-results a").first().attr("href"))
        .isEqualTo("classes/Objective.html");
    assertThat(found.getElementById("page-found").text()).contains("terms found");
    for (String href : found.select("#page-results a").eachAttr("href")) {
      assertThat(documents).containsKey(href.replaceFirst("#.*", ""));
    }
    assertThat(firstFound("?q=multi+laser+engine")).isEqualTo("classes/MultiLaserEngine.html");
    assertThat(firstFound("#q=LensNA")).isEqualTo("properties/lensNA.html");
    for (String name : List.of("nbo:", NboTerm.NS)) {
      assertThat(firstFound("#q=" + name + "ImmersionType-MineralOil"))
          .isEqualTo("enumerations/ImmersionType.html#ImmersionType-MineralOil");
    }
    assertThat(browse("search.html", "#q=zzz").getElementById("page-found").text())
        .isEqualTo("Nothing found.");
    assertThat(browse("classes/Objective.html", "").select(".filter[hidden]")).isEmpty();
  }

  private String firstFound(String query) throws IOException, InterruptedException {
    return browse("search.html", query).select("#page-results a").first().attr("href");
  }

  /** The page as a browser has it after its scripts ran; the test is skipped without a browser. */
  private Document browse(String page, String query) throws IOException, InterruptedException {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on the PATH: the search is not tested");
    Path dump = own.resolve("dump.html");
    Process process =
        new ProcessBuilder(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + own.resolve("browser"),
                "--virtual-time-budget=5000",
                "--dump-dom",
                pages.resolve(page).toUri() + query)
            .redirectOutput(dump.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Jsoup.parse(Files.readString(dump));
  }

  private static Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            f -> Stream.of("chromium", "chromium-browser", "google-chrome").map(n -> Path.of(f, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void assertRefused(Path folder, String said, String... options) {
    CommandLineRun run = run(folder, options);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(said, "[NBO-IO-003]");
    assertThat(run.err().lines()).hasSize(1);
  }

  private static void write(Path folder, String... options) {
    CommandLineRun run = run(folder, options);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private static CommandLineRun run(Path folder, String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("ontology", "--html", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Map<String, Document> parse(Path folder) throws IOException {
    Map<String, Document> parsed = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : contents(folder).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        parsed.put(file.getKey(), Jsoup.parse(file.getValue()));
      }
    }
    return parsed;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.put(
            folder.relativize(file).toString().replace(File.separatorChar, '/'),
            Files.readString(file));
      }
    }
    return contents;
  }
}
