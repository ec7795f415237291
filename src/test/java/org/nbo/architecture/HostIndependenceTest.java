package org.nbo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bytes in every country and on every machine: nobody lets the host's
 * locale, character set or time zone decide, and only the command line looks at what else a host
 * has.
 */
@AnalyzeClasses(packages = "org.nbo", importOptions = ImportOption.DoNotIncludeTests.class)
class HostIndependenceTest {
  /** Methods and constructors of these that take no locale ask the host for it. */
  private static final Set<Class<?>> LOCALE_BOUND =
      Set.of(
          Formatter.class,
          Scanner.class,
          Collator.class,
          NumberFormat.class,
          DecimalFormat.class,
          DateFormat.class,
          SimpleDateFormat.class,
          MessageFormat.class,
          DateTimeFormatter.class,
          ResourceBundle.class);

  private static final Set<String> LOCALE_BOUND_METHODS =
      Set.of("format", "printf", "formatted", "toLowerCase", "toUpperCase");

  @ArchTest
  static final ArchRule nobodyLeavesTheLocaleToTheHost =
      noClasses()
          .should()
          .accessTargetWhere(to("leaves the locale out", HostIndependenceTest::leavesLocaleOut));

  @ArchTest
  static final ArchRule nobodyAsksTheHostForItsLocaleOrZone =
      noClasses()
          .should()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault", Locale.Category.class)
          .orShould()
          .callMethod(Locale.class, "setDefault", Locale.class)
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule nobodyLeavesTheCharacterSetToTheHost =
      noClasses()
          .should()
          .accessTargetWhere(
              to("leaves the character set out", HostIndependenceTest::leavesCharsetOut));

  @ArchTest
  static final ArchRule onlyTheCommandLineLooksAtTheHost =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.cli..")
          .should()
          .accessTargetWhere(to("looks at the host", HostIndependenceTest::looksAtHost));

  @Test
  void theRulesSeeWhatTheyForbid() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    assertThat(violations(nobodyLeavesTheLocaleToTheHost, offender)).hasSize(3);
    assertThat(violations(nobodyAsksTheHostForItsLocaleOrZone, offender)).hasSize(1);
    assertThat(violations(nobodyLeavesTheCharacterSetToTheHost, offender)).hasSize(2);
    assertThat(violations(onlyTheCommandLineLooksAtTheHost, offender)).hasSize(3);
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  /** Does all that is forbidden, once as a call and where that can be as a reference. */
  @SuppressWarnings("unused")
  private static final class Offender {
    private final UnaryOperator<String> lowerCase = String::toLowerCase;
    private final String number = String.format("%d", 1) + "%d".formatted(1);
    private final Locale locale = Locale.getDefault();
    private final Function<String, byte[]> bytes = String::getBytes;
    private final Reader reader = new InputStreamReader(System.in);
    private final String home = System.getProperty("user.home") + Boolean.getBoolean("nbo.home");
  }

  private static DescribedPredicate<JavaAccess<?>> to(String what, Predicate<AccessTarget> which) {
    return DescribedPredicate.describe("it " + what, access -> which.test(access.getTarget()));
  }

  private static boolean leavesLocaleOut(AccessTarget target) {
    return (isOf(target, LOCALE_BOUND) && !isUseOfWhatWasMade(target)
            || isOf(target, Set.of(String.class, PrintStream.class, PrintWriter.class))
                && LOCALE_BOUND_METHODS.contains(target.getName()))
        && !takes(target, Locale.class)
        && !takes(target, DecimalFormatSymbols.class);
  }

  /** A format knows its locale since it was made; that is where it can be left out. */
  private static boolean isUseOfWhatWasMade(AccessTarget target) {
    return target.getName().startsWith("set")
        || target.getName().equals("format") && !takes(target, String.class);
  }

  private static boolean leavesCharsetOut(AccessTarget target) {
    boolean decodes =
        isOf(target, Set.of(InputStreamReader.class))
            || isOf(target, Set.of(String.class)) && takes(target, byte[].class);
    boolean encodes =
        isOf(target, Set.of(String.class)) && target.getName().equals("getBytes")
            || isOf(target, Set.of(OutputStreamWriter.class, PrintStream.class, PrintWriter.class))
                && takes(target, OutputStream.class);
    return isOf(target, Set.of(Charset.class)) && target.getName().equals("defaultCharset")
        || (decodes || encodes) && !takes(target, Charset.class) && !takes(target, String.class);
  }

  private static boolean looksAtHost(AccessTarget target) {
    return isOf(target, Set.of(System.class))
            && Set.of("getProperty", "getProperties", "getenv", "in", "out", "err")
                .contains(target.getName())
        || isOf(target, Set.of(Boolean.class, Integer.class, Long.class))
            && Set.of("getBoolean", "getInteger", "getLong").contains(target.getName());
  }

  private static boolean isOf(AccessTarget target, Set<Class<?>> owners) {
    return owners.stream().anyMatch(owner -> target.getOwner().isEquivalentTo(owner));
  }

  private static boolean takes(AccessTarget target, Class<?> type) {
    return target instanceof CodeUnitAccessTarget method
        && method.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(type));
  }
}
