package org.nbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of each command that writes. */
final class KilledWorks {
  static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String MICROSCOPE = "src/examples/micro-meta/microscope.json";
  private static final String UUID = "5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";

  private final Path folder;

  /**
   * @param folder for what they read
   */
  KilledWorks(Path folder) {
    this.folder = folder;
  }

  List<KilledWork> all() throws IOException {
    String large = folder.resolve("large.ome.xml").toString();
    Files.writeString(Path.of(large), large(20_000));
    Path many = images("many", "1.4");
    Path other = images("other", "1.3");
    return List.of(
        toFile("lift -o", "out.nq", "lift", "--quiet", large),
        toFile("lift -o OUT.gz", "out.jelly.gz", "lift", "--quiet", large),
        toFile("assess -o", "out.html", "assess", "--quiet", "--format=html", large),
        toFolder("lift --out-dir", "--out-dir", "lift", "--quiet", many.toString()),
        toFolder("assess -o DIR", "-o", "assess", "--quiet", "--format=json", many.toString()),
        toFolder("export -o DIR", "-o", "export", "--quiet", "--to=ome-xml", many.toString()),
        toFile("export --to ro-crate", "crate.json", crate()),
        toFile("export --to xlsx", "fields.xlsx", "export", "--quiet", "--to=xlsx", MICROSCOPE),
        toFile(
            "query -o", "out.csv", "query", "--quiet", "--ask=detectors-in-use", many.toString()),
        toFile("link -o", "links.html", link()),
        toFolder("ontology --html", "--html", "ontology", "--quiet"),
        hierarchy(),
        new KilledExport(folder),
        KilledLoad.intoFull(other, many),
        KilledLoad.intoEmpty(many));
  }

  private static String[] crate() {
    String about = "--about=src/examples/publication/about.yaml";
    return new String[] {"export", "--quiet", "--to=ro-crate", about, IMAGE.toString()};
  }

  private static String[] link() {
    return Stream.of(
            "link --quiet E/tracing-core.csv E/probes.bed E/portal.json --image=E/image.ome.xml",
            "--with E/loops.bedpe E/peaks.hg38.narrowPeak E/genes.gff3 E/portal-encode.json")
        .flatMap(words -> Stream.of(words.split(" ")))
        .map(word -> word.replace("E/", "src/examples/genomics/"))
        .toArray(String[]::new);
  }

  private static KilledWork toFile(String name, String file, String... command) {
    return new KilledWork(name) {
      @Override
      void prepare(Path place) throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve(file), "old");
      }

      @Override
      List<String> arguments(Path place) {
        return Stream.concat(Stream.of(command), Stream.of("-o", place.resolve(file).toString()))
            .toList();
      }
    };
  }

  private static KilledWork toFolder(String name, String option, String... command) {
    return new KilledWork(name) {
      @Override
      void prepare(Path place) throws IOException {
        Files.createDirectories(place.resolve("out"));
      }

      @Override
      List<String> arguments(Path place) {
        return Stream.concat(Stream.of(command), Stream.of(option, place.resolve("out").toString()))
            .toList();
      }
    };
  }

  private static KilledWork hierarchy() {
    return new KilledWork("export -o DIR.zarr") {
      @Override
      void prepare(Path place) throws IOException {
        Files.createDirectories(place);
      }

      @Override
      List<String> arguments(Path place) {
        Path out = place.resolve("a.zarr");
        delete(out);
        return List.of("export", "--quiet", "--to=ngff", IMAGE.toString(), "-o", out.toString());
      }

      @Override
      Map<String, String> state(Path place) throws IOException {
        return Map.of("a.zarr", files(place).toString());
      }
    };
  }

  private Path images(String name, String aperture) throws IOException {
    Path images = Files.createDirectories(folder.resolve(name));
    String text = Files.readString(IMAGE).replace("LensNA=\"1.4\"", "LensNA=\"" + aperture + "\"");
    if (aperture.equals("1.3")) {
      text = text.replace("<Experimenter ", "<Experimenter ID=\"Experimenter:9\"/><Experimenter ");
    }
    for (int i = 0; i < 10; i++) {
      String uuid = String.format("%08d", i) + UUID.substring(8);
      Files.writeString(images.resolve(i + ".ome.xml"), text.replace(UUID, uuid));
    }
    return images;
  }

  private static String large(int planes) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < planes; i++) {
      all.append("<Plane TheZ=\"0\" TheC=\"0\" TheT=\"").append(i).append("\"/>");
    }
    return Files.readString(IMAGE).replace("</Pixels>", all + "</Pixels>");
  }
}
