package org.nbo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The command line calls stages, stages call the model, and each library has its home. */
@AnalyzeClasses(packages = "org.nbo", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageDependencyTest {
  private static final String[] STAGES = {
    "org.nbo.lift..",
    "org.nbo.derive..",
    "org.nbo.validate..",
    "org.nbo.reason..",
    "org.nbo.merge..",
    "org.nbo.check..",
    "org.nbo.link..",
    "org.nbo.export..",
    "org.nbo.serve.."
  };

  @ArchTest
  static final ArchRule stagesDoNotCallEachOther =
      slices()
          .matching("org.nbo.(lift|derive|validate|reason|check|link|export|serve)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule modelKnowsNoStage =
      noClasses()
          .that()
          .resideInAPackage("org.nbo.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES);

  @ArchTest
  static final ArchRule nobodyCallsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nbo.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nbo.cli..");

  @ArchTest
  static final ArchRule owlApiIsInModelAndReason =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.nbo.model..", "org.nbo.reason..")
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
}
