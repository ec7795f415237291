import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes spots, as a table of FOF-CT and as BED, and loops, as BEDPE, all unsorted and at places that depend on nothing but
 * their numbers: Spots SPOTS LOOPS LOCI FOLDER, where LOCI is how many places the spots have; 0 gives each its own.
 */
final class Spots {
  private static final int[] LENGTHS = {
    248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636, 138394717, 133797422, 135086622,
    133275309, 114364328, 107043718, 101991189, 90338345, 83257441, 80373285, 58617616, 64444167, 46709983, 50818468
  };
  private static final int[] SPOT_LENGTHS = {100, 1000, 2000};
  private static final int LONGEST_LOOP = 3_000_000;

  private Spots() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[3]);
    spots(Integer.parseInt(args[0]), Integer.parseInt(args[2]), folder);
    loops(Integer.parseInt(args[1]), folder);
  }

  private static void spots(int count, int loci, Path folder) throws IOException {
    Random random = new Random(7);
    String[] places = new String[loci];
    for (int i = 0; i < loci; i++) {
      places[i] = place(random);
    }
    try (PrintWriter table = writer(folder.resolve("spots.csv"));
        PrintWriter bed = writer(folder.resolve("spots.hg38.bed"))) {
      table.print("##FOF-CT_Version=v2.0\n##Table_Namespace=4dn_FOF-CT_core\n##Genome_Assembly=GRCh38\n##XYZ_Unit=micron\n");
      table.print("##Columns=(Spot_ID,Trace_ID,X,Y,Z,Chrom,Chrom_Start,Chrom_End)\n");
      for (int i = 0; i < count; i++) {
        String place = loci == 0 ? place(random) : places[random.nextInt(loci)];
        table.print((i + 1) + "," + (i / 100 + 1));
        for (int axis = 0; axis < 3; axis++) {
          table.print("," + random.nextInt(500_000) / 10_000.0);
        }
        table.print("," + place + "\n");
        bed.print(place.replace(',', '\t') + "\tspot" + (i + 1) + "\n");
      }
    }
  }

  private static String place(Random random) {
    int chromosome = random.nextInt(LENGTHS.length);
    int start = random.nextInt(LENGTHS[chromosome] - 30_000);
    int end = start + SPOT_LENGTHS[random.nextInt(SPOT_LENGTHS.length)];
    return "chr" + (chromosome + 1) + "," + start + "," + end;
  }

  private static void loops(int count, Path folder) throws IOException {
    Random random = new Random(8);
    try (PrintWriter loops = writer(folder.resolve("loops.hg38.bedpe"))) {
      for (int i = 0; i < count; i++) {
        int chromosome = random.nextInt(LENGTHS.length);
        int start = random.nextInt(LENGTHS[chromosome] - LONGEST_LOOP);
        int other = start + 20_000 + random.nextInt(2_000_000);
        int width = random.nextBoolean() ? 5_000 : 10_000;
        String name = "chr" + (chromosome + 1);
        loops.print(name + "\t" + start + "\t" + (start + width) + "\t" + name + "\t" + other + "\t" + (other + width));
        loops.print("\tloop" + i + "\t1\n");
      }
    }
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII));
  }
}
