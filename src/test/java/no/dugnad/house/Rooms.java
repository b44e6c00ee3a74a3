package no.dugnad.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.House;
import org.springframework.modulith.ApplicationModule;

/** The house as the code draws it: each room with the rooms it may import. */
final class Rooms {
  static final String ROOT = "no.dugnad";

  static final List<String> ORDER = House.ROOMS;

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
