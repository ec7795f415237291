import java.nio.file.Path;
import org.nbo.*;
import org.nbo.finding.*;

/** Says of each image whether it is fit for a methods section, and if not, what is missing. */
final class PlainMain {
  public static void main(String[] images) {
    Nbo nbo = Nbo.bundled();
    Assessing assessing = nbo.assessing(nbo.profile("methods"));
    for (String image : images) {
      try {
        Assessment assessment = assessing.assess(Source.of(Path.of(image))).assessment();
        System.out.println(image + ": " + (assessment.conforms() ? "fit" : "not fit"));
        assessment.findings().stream()
            .filter(f -> f.severity() == Severity.VIOLATION)
            .forEach(f -> System.out.println("  " + f.component() + ": " + f.message()));
      } catch (NboException unreadable) {
        System.out.println(unreadable.getMessage());
      }
    }
  }
}
