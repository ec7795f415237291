package org.nbo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.nbo.model.Field;
import org.nbo.model.ModelClass;
import org.nbo.model.Named;
import org.nbo.model.UnitField;

/**
 * Who may call whom: the command line the door, the door the stages, stages the model, and each
 * library has its home. Stages and rooms that are still to come are named here already.
 */
@AnalyzeClasses(packages = "org.nbo", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageDependencyTest {
  private static final String ROOT = "org.nbo.";
  private static final String PAGES = ROOT + "serve.page";

  /** What stages work with; the later ones may call the ones before them. */
  private static final List<String> FOUNDATIONS = List.of("vocab", "finding", "ontology", "model");

  private static final List<String> STAGES =
      List.of("lift", "merge", "reason", "validate", "check", "link", "query", "derive", "export");

  /** What calls the stages, from the inside out. */
  private static final List<String> FLOORS_ABOVE =
      List.of("kind", "assess", "store", "serve", "cli");

  /** What the command line asks the door for; what is about the ontology itself it may ask. */
  private static final List<String> BEHIND_THE_DOOR =
      List.of("lift", "merge", "reason", "validate", "check", "link", "query", "kind", "assess");

  private static String[] all(List<String> packages) {
    return packages.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule everyPackageHasItsPlaceHere =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("org.nbo"),
                      Stream.of(FOUNDATIONS, STAGES, FLOORS_ABOVE)
                          .flatMap(list -> Stream.of(all(list))))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().assignedFrom(new OwnPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule stagesDoNotCallEachOther =
      slices()
          .matching(ROOT + "(" + String.join("|", STAGES) + ")..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule foundationsKnowNoStage =
      noClasses()
          .that()
          .resideInAnyPackage(all(FOUNDATIONS))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.of(STAGES, FLOORS_ABOVE)
                  .flatMap(list -> Stream.of(all(list)))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule stagesKnowNoFloorAbove =
      noClasses()
          .that()
          .resideInAnyPackage(all(STAGES))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all(FLOORS_ABOVE));

  @ArchTest
  static final ArchRule nobodyInsideKnowsTheDoor =
      noClasses()
          .that()
          .resideInAnyPackage(
              Stream.of(FOUNDATIONS, STAGES, List.of("assess"))
                  .flatMap(list -> Stream.of(all(list)))
                  .toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nbo");

  @ArchTest
  static final ArchRule theCommandLineComesThroughTheDoor =
      noClasses()
          .that()
          .resideInAPackage("org.nbo.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all(BEHIND_THE_DOOR));

  @ArchTest
  static final ArchRule nobodyCallsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nbo.cli..");

  @ArchTest
  static final ArchRule roomsOfLiftingAreItsOwn =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.nbo.lift..", "org.nbo.kind..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nbo.lift.*..");

  @ArchTest
  static final ArchRule roomsOfPagesCallTheseOthersOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("shared")
          .definedBy(PAGES)
          .layer("home")
          .definedBy(PAGES + ".home..")
          .layer("browse")
          .definedBy(PAGES + ".browse..")
          .layer("links")
          .definedBy(PAGES + ".links..")
          .layer("things")
          .definedBy(PAGES + ".things..")
          .layer("terms")
          .definedBy(PAGES + ".terms..")
          .layer("assess")
          .definedBy(PAGES + ".assess..")
          .layer("fill")
          .definedBy(PAGES + ".fill..")
          .layer("ask")
          .definedBy(PAGES + ".ask..")
          .whereLayer("home")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("browse")
          .mayOnlyBeAccessedByLayers("things", "home")
          .whereLayer("links")
          .mayOnlyBeAccessedByLayers("things", "home")
          .whereLayer("things")
          .mayOnlyBeAccessedByLayers("terms", "home")
          .whereLayer("terms")
          .mayOnlyBeAccessedByLayers("home")
          .whereLayer("assess")
          .mayOnlyBeAccessedByLayers("fill", "home")
          .whereLayer("fill")
          .mayOnlyBeAccessedByLayers("home")
          .whereLayer("ask")
          .mayOnlyBeAccessedByLayers("home");

  @ArchTest
  static final ArchRule roomsOfPagesAreEnteredAtHome =
      noClasses()
          .that()
          .resideOutsideOfPackage(PAGES + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(PAGES + "..").and(resideOutsideOfPackage(PAGES + ".home")));

  @ArchTest
  static final ArchRule whatOmeHasIsAskedOfItsNaming =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "model..", ROOT + "export.pages..")
          .should()
          .callMethod(Named.class, "omeName")
          .orShould()
          .callMethod(Field.class, "omeName")
          .orShould()
          .callMethod(Field.class, "omePlace")
          .orShould()
          .callMethod(Field.class, "notInOme")
          .orShould()
          .callMethod(UnitField.class, "omeName")
          .orShould()
          .callMethod(UnitField.class, "omeDefaultUnit")
          .orShould()
          .callMethod(ModelClass.class, "notInOme")
          .orShould()
          .callMethod(ModelClass.class, "conditions");

  @ArchTest
  static final ArchRule owlApiIsInReason =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.reason..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.semanticweb..", "uk.ac.manchester..");

  @ArchTest
  static final ArchRule titaniumIsInExport =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.apicatalog..");

  @ArchTest
  static final ArchRule picocliIsInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.nbo.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  /** Every package for itself, so that circles between the rooms of one stage are seen too. */
  private static final class OwnPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
