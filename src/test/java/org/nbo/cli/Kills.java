package org.nbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.nbo.store.Store;

/**
 * Kills commands at moments that nobody chose, and sees that what they write is then the old or the
 * new one, that the next run writes the new one, and that nothing is left beside it. {@code
 * src/faults/run} does so often, {@link KilledIT} a few times.
 */
final class Kills {
  private static final Path IMAGE = Path.of("src/examples/widefield/image.ome.xml");
  private static final String UUID = "5d2c1c9e-6f0b-4b6e-9a57-2f6a4d0c7e11";
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

  /** What a hierarchy calls the file with its graph, by what is in it. */
  private static final Pattern GRAPH = Pattern.compile("nbo-[0-9a-f]{16}\\.nq");

  private final Path folder;
  private final Random random;

  /**
   * @param folder in which to work
   * @param seed of the moments
   */
  Kills(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * What was done.
   *
   * @param before how many runs ended before they were killed
   * @param old how many left what was there before
   */
  record Tally(String command, int times, int before, int old) {}

  /** What a command writes into a folder, and how it may be found there. */
  abstract static class Work {
    final String name;

    Work(String name) {
      this.name = name;
    }

    /** Puts there what the command finds. */
    abstract void prepare(Path place) throws IOException;

    abstract List<String> arguments(Path place);

    /** What others see of it: by name, what is whole or not by itself. */
    Map<String, String> state(Path place) throws IOException {
      return files(place);
    }
  }

  /** One of each command that writes, by its name. */
  List<Work> all() throws IOException {
    Path large = folder.resolve("large.ome.xml");
    Files.writeString(large, large(20_000));
    Path many = images("many", "1.4");
    Path other = images("other", "1.3");
    List<Work> all = new ArrayList<>();
    all.add(toFile("lift -o", "out.nq", "lift", "--quiet", large.toString()));
    all.add(toFile("lift -o OUT.gz", "out.jelly.gz", "lift", "--quiet", large.toString()));
    all.add(
        toFile("assess -o", "out.html", "assess", "--quiet", "--format=html", large.toString()));
    all.add(toFolder("lift --out-dir", "--out-dir", "lift", "--quiet", many.toString()));
    all.add(toFolder("assess -o DIR", "-o", "assess", "--quiet", "--format=json", many.toString()));
    all.add(
        new Work("export -o DIR.zarr") {
          @Override
          void prepare(Path place) throws IOException {
            Files.createDirectories(place);
          }

          @Override
          List<String> arguments(Path place) {
            Path out = place.resolve("a.zarr");
            delete(out);
            return List.of(
                "export", "--quiet", "--to=ngff", IMAGE.toString(), "-o", out.toString());
          }

          @Override
          Map<String, String> state(Path place) throws IOException {
            return Map.of("a.zarr", files(place).toString());
          }
        });
    all.add(into());
    all.add(load(other, many));
    return all;
  }

  private static Work toFile(String name, String file, String... command) {
    return new Work(name) {
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

  private static Work toFolder(String name, String option, String... command) {
    return new Work(name) {
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

  private Work into() throws IOException {
    Path old = folder.resolve("old.zarr");
    Path image = folder.resolve("old.ome.xml");
    Files.writeString(image, Files.readString(IMAGE).replace("LensNA=\"1.4\"", "LensNA=\"1.3\""));
    assertThat(
            CommandLineRun.of("export", "--quiet", "--to=ngff", image.toString(), "-o", "" + old)
                .exitCode())
        .isZero();
    Map<String, String> files = files(old);
    return new Work("export --into") {
      @Override
      void prepare(Path place) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path to = place.resolve(file.getKey());
          Files.createDirectories(to.getParent());
          Files.writeString(to, file.getValue(), StandardCharsets.ISO_8859_1);
        }
      }

      @Override
      List<String> arguments(Path place) {
        return List.of(
            "export", "--quiet", "--to=ngff", IMAGE.toString(), "--into", place.toString());
      }
    };
  }

  private static Work load(Path old, Path changed) {
    return new Work("load") {
      @Override
      void prepare(Path place) throws IOException {
        assertThat(CommandLineRun.of(command(place, old)).exitCode()).isZero();
      }

      @Override
      List<String> arguments(Path place) {
        return List.of(command(place, changed));
      }

      private String[] command(Path place, Path images) {
        return new String[] {
          "load",
          "--quiet",
          "--no-assess",
          "--time=2026-11-28T10:15:30Z",
          "--store=" + place.resolve("store"),
          images.toString()
        };
      }

      @Override
      Map<String, String> state(Path place) {
        Map<String, String> state = new TreeMap<>();
        KilledLoadIT.graphs(place.resolve("store"))
            .forEach((document, sizes) -> state.put(document, sizes.toString()));
        return state;
      }
    };
  }

  /** Kills a command a number of times. */
  Tally kill(Work work, int times) throws IOException, InterruptedException {
    Path place = folder.resolve("place");
    work.prepare(place);
    Map<String, String> old = work.state(place);
    long begun = System.nanoTime();
    assertThat(start(work, place).waitFor()).as(work.name).isBetween(0, 1);
    long length = System.nanoTime() - begun;
    Map<String, String> whole = work.state(place);
    assertThat(whole).as(work.name).isNotEqualTo(old);
    int before = 0;
    int unchanged = 0;
    for (int i = 0; i < times; i++) {
      delete(place);
      work.prepare(place);
      Process process = start(work, place);
      // the first third of a run is Java's start, which writes nothing
      long moment = (long) (length * (0.3 + 0.75 * random.nextDouble()));
      before += process.waitFor(moment, TimeUnit.NANOSECONDS) ? 1 : 0;
      process.destroyForcibly().waitFor();
      Map<String, String> now = work.state(place);
      String what = work.name + ", kill " + i + " after " + moment / 1_000_000 + " ms";
      now.forEach(
          (name, content) ->
              assertThat(content).as(what + ": " + name).isIn(old.get(name), whole.get(name)));
      assertThat(now.keySet())
          .as(what)
          .containsAll(old.keySet().stream().filter(name -> !GRAPH.matcher(name).find()).toList())
          .containsAll(
              GRAPH.matcher(now.toString()).results().map(MatchResult::group).distinct().toList());
      unchanged += now.equals(old) ? 1 : 0;
      assertThat(start(work, place).waitFor()).as(what).isBetween(0, 1);
      assertThat(work.state(place)).as("after " + what).isEqualTo(whole);
      assertThat(left(place)).as("left by " + what).isEmpty();
    }
    delete(place);
    return new Tally(work.name, times, before, unchanged);
  }

  /** Kills a server while it takes updates: each is there as a whole, and those it answered are. */
  Tally killServer(int times) throws IOException, InterruptedException {
    Path token = folder.resolve("token");
    Files.writeString(token, "0123456789abcdef0123456789abcdef\n");
    Path store = folder.resolve("served");
    assertThat(
            CommandLineRun.of("load", "--quiet", "--no-assess", "--store=" + store, "" + IMAGE)
                .exitCode())
        .isZero();
    HttpClient client = HttpClient.newHttpClient();
    int unchanged = 0;
    for (int i = 0; i < times; i++) {
      Process server =
          NboProcess.startWith(
              QUICK,
              "serve",
              "--store=" + store,
              "--port=0",
              "--writable",
              "--token-file=" + token);
      String address = server.inputReader().readLine();
      assertThat(address).as("address of the server").isNotNull();
      Set<String> answered = new HashSet<>();
      AtomicInteger done = new AtomicInteger();
      int enough = random.nextInt(20);
      long more = (long) (random.nextDouble() * 5e7);
      Thread killer =
          new Thread(
              () -> {
                while (done.get() < enough) {
                  Thread.onSpinWait();
                }
                LockSupport.parkNanos(more);
                server.destroyForcibly();
              });
      killer.start();
      int sent = 0;
      try {
        while (killer.isAlive()) {
          String graph = "urn:kill:" + i + ":" + sent++;
          HttpRequest update =
              HttpRequest.newBuilder(URI.create(address.strip().replaceAll("/$", "") + "/update"))
                  .header("Authorization", "Bearer 0123456789abcdef0123456789abcdef")
                  .header("Content-Type", "application/sparql-update")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "INSERT DATA { GRAPH <" + graph + "> { <urn:a> <urn:b> 1, 2, 3 } }"))
                  .build();
          int status = client.send(update, HttpResponse.BodyHandlers.discarding()).statusCode();
          assertThat(status).as("answer to an update").isBetween(200, 299);
          answered.add(graph);
          done.incrementAndGet();
        }
      } catch (IOException e) {
        // killed while it answered
      }
      killer.join();
      server.waitFor();
      unchanged += whole(store, "urn:kill:" + i + ":", sent, answered) == 0 ? 1 : 0;
    }
    return new Tally("serve", times, 0, unchanged);
  }

  private static int whole(Path folder, String prefix, int sent, Set<String> answered) {
    try (Store store = Store.open(folder, Store.Mode.READ)) {
      return Txn.calculateRead(
          store.dataset(),
          () -> {
            int there = 0;
            for (int i = 0; i < sent; i++) {
              int size =
                  (int)
                      store.dataset().getGraph(NodeFactory.createURI(prefix + i)).stream().count();
              assertThat(size)
                  .as(prefix + i)
                  .isIn(answered.contains(prefix + i) ? List.of(3) : List.of(0, 3));
              there += size / 3;
            }
            return there;
          });
    }
  }

  private static Process start(Work work, Path place) throws IOException {
    return NboProcess.startWith(QUICK, work.arguments(place).toArray(String[]::new));
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

  /** What a folder shows, by path; what is hidden is nobody's business. */
  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(place)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        if (!name.matches("(.*/)?\\..*\\.part(/.*)?|(.*/)?\\..*nbo-.*")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static List<String> left(Path place) throws IOException {
    try (Stream<Path> found = Files.walk(place)) {
      return found
          .map(Path::toString)
          .filter(name -> name.endsWith(".part") || name.contains("nbo-journal"))
          .toList();
    }
  }

  private static void delete(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does so as often as it is asked to, and says in a table what it saw. */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    String only = arguments.length > 2 ? arguments[2] : "";
    Path folder = Files.createTempDirectory("nbo-faults");
    System.out.println(
        "| command (seed " + seed + ") | killed | ended before | left the old | halves |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    try {
      Kills kills = new Kills(folder, seed);
      for (Work work : kills.all()) {
        if (work.name.startsWith(only)) {
          say(kills.kill(work, times));
        }
      }
      if ("serve".startsWith(only)) {
        say(kills.killServer(times));
      }
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static void say(Tally tally) {
    System.out.printf(
        "| `%s` | %d | %d | %d | 0 |%n",
        tally.command(), tally.times() - tally.before(), tally.before(), tally.old());
  }
}
