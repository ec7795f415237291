package org.nbo.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.nbo.finding.NboException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Lifts and assesses any number of sources on a cluster: partitioned N-Quads, a row of assessment
 * for each source as Parquet and as CSV, and a summary. What cannot be read has a row too.
 */
@Command(
    name = "nbo-spark",
    description = "Lift and assess sources on the machines of a Spark cluster.",
    mixinStandardHelpOptions = true)
public final class Job implements Callable<Integer> {
  private static final int WRONG_USAGE = 2;
  private static final int UNREADABLE = 3;
  private static final long MEGABYTE = 1 << 20;

  @Parameters(
      paramLabel = "SOURCE",
      description = "Files and folders, under paths that all machines have or addresses of Hadoop.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = "A list of further sources, one in a line.")
  private String list;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Where results go, which must not be there yet.")
  private String out;

  @Option(names = "--tier", paramLabel = "1|2|3", defaultValue = "1", description = "As of assess.")
  private int tier;

  @Option(
      names = "--level",
      paramLabel = "must|all",
      defaultValue = "must",
      description = "As of assess.")
  private Level level;

  @Option(
      names = "--extension",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "core",
      description = "As of assess.")
  private List<String> extensions;

  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "Turtle with an extension of the model; brought to all machines.")
  private List<Path> ontologies = new ArrayList<>();

  @Option(
      names = "--share",
      paramLabel = "MB",
      defaultValue = "64",
      description =
          "What a task reads at most, unless one source has more; default ${DEFAULT-VALUE}.")
  private long share;

  /** The words of {@code --level}. */
  enum Level {
    must,
    all
  }

  public static void main(String... arguments) {
    int exitCode =
        new CommandLine(new Job())
            .setExecutionExceptionHandler((trouble, line, parsed) -> exitCode(trouble, line))
            .execute(arguments);
    // A cluster takes the end of a program for success, unless it says something else.
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int exitCode(Exception trouble, CommandLine line) throws Exception {
    if (trouble instanceof NboException known) {
      line.getErr().println("nbo-spark: " + known.getMessage() + " [" + known.address() + "]");
      return known.kind() == NboException.Kind.USAGE ? WRONG_USAGE : UNREADABLE;
    }
    throw trouble;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings =
        new Settings(
            tier,
            level == Level.all,
            extensions,
            ontologies.stream().map(file -> file.getFileName().toString()).toList());
    try (SparkSession spark = SparkSession.builder().appName("nbo").getOrCreate()) {
      run(spark, settings);
    }
    return 0;
  }

  private void run(SparkSession spark, Settings settings) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = context.hadoopConfiguration();
    org.apache.hadoop.fs.Path results = new org.apache.hadoop.fs.Path(out);
    FileSystem storage = results.getFileSystem(hadoop);
    if (storage.exists(results)) {
      throw NboException.usage("NBO-IO-002", "--out " + out + " is there already; name another");
    }
    ontologies.forEach(file -> context.addFile(file.toString()));
    Worker here = Worker.of(settings);
    List<Origin> sources = new Sources(here.nbo(), hadoop).of(listed(hadoop));
    if (sources.isEmpty()) {
      throw NboException.unreadable(
          "NBO-INPUT-001", "there is no image document in what was named");
    }
    List<Share> shares = Share.of(sources, share * MEGABYTE, 4 * context.defaultParallelism());
    Broadcast<Set<String>> found = context.broadcast(Sources.found(sources));
    JavaRDD<Share> work = context.parallelize(shares, shares.size());

    work.flatMapToPair(each -> new Quads(settings, each, found.value()))
        .saveAsNewAPIHadoopFile(
            new org.apache.hadoop.fs.Path(results, "quads").toString(),
            NullWritable.class,
            BytesWritable.class,
            QuadsFormat.class,
            hadoop);

    Rows rows = Rows.of(settings);
    Dataset<Row> all =
        spark
            .createDataFrame(work.flatMap(each -> rows.of(each, found)), rows.schema())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> table = all.orderBy(Rows.PLACE).drop(Rows.PLACE).coalesce(1);
    table.write().parquet(new org.apache.hadoop.fs.Path(results, "assessment.parquet").toString());
    table
        .write()
        .option("header", true)
        .option("quoteAll", true)
        .option("escape", "\"")
        .csv(new org.apache.hadoop.fs.Path(results, "assessment.csv").toString());
    Summary summary = Summary.of(all);
    try (OutputStream to =
        storage.create(new org.apache.hadoop.fs.Path(results, "summary.json"), false)) {
      summary.write(to);
    }
    System.out.println(summary.line());
  }

  private List<String> listed(Configuration hadoop) {
    List<String> all = new ArrayList<>(arguments);
    if (list != null) {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(list);
      try (var in = path.getFileSystem(hadoop).open(path)) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(all::add);
      } catch (IOException e) {
        throw NboException.unreadable("NBO-IO-001", list + ": " + e.getMessage());
      }
    }
    return all;
  }
}
