package no.dugnad.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.ApplicationModule;

/** The house as the code draws it: each room with the rooms it may import. */
final class Rooms {
  static final String ROOT = "no.dugnad";

  /** From the ground up: a room may import what stands before it here, never what stands after. */
  static final List<String> ORDER =
      List.of(
          "platform.shared",
          "platform.database",
          "platform.ui",
          "platform.journal",
          "platform.post",
          "platform.people",
          "platform.signin",
          "platform.home",
          "platform.files",
          "platform.documents",
          "platform.spreadsheets",
          "platform.imports",
          "platform.administration",
          "platform.forms",
          "platform.answers",
          "platform.sheets",
          "challenges",
          "workshops.rankings",
          "workshops.wording",
          "workshops.agenda",
          "workshops.board",
          "workshops.views",
          "workshops.deeds",
          "workshops.streams",
          "workshops.halls",
          "workshops.seats",
          "workshops.live",
          "workshops.results",
          "funding.funds",
          "funding.schemes",
          "funding.calls",
          "funding.inquiries",
          "funding.applications",
          "funding.endorsements",
          "funding.intake",
          "funding.panels",
          "funding.assessment",
          "funding.recommendations",
          "funding.awards",
          "funding.decisions",
          "funding.appeals",
          "demo");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Rooms() {}

  /** Room name to the names it may import. */
  static Map<String, List<String>> allowed() {
    var allowed = new LinkedHashMap<String, List<String>>();
    for (JavaClass c : CLASSES) {
      if (c.getSimpleName().equals("package-info") && c.isAnnotatedWith(ApplicationModule.class)) {
        allowed.put(
            c.getPackageName().substring(ROOT.length() + 1),
            List.of(c.getAnnotationOfType(ApplicationModule.class).allowedDependencies()));
      }
    }
    return allowed;
  }

  /** The room that a package lies in, itself or below. */
  static Optional<String> of(String packageName) {
    return allowed().keySet().stream()
        .filter(
            room ->
                packageName.equals(ROOT + "." + room)
                    || packageName.startsWith(ROOT + "." + room + "."))
        .findFirst();
  }

  /** The schema, message and migration name of a room: its last word. */
  static String word(String room) {
    return room.substring(room.lastIndexOf('.') + 1);
  }
}
