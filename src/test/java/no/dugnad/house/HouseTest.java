package no.dugnad.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.DugnadApplication;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.platform.ui.Slot;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: see ARCHITECTURE.md. */
class HouseTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void noRoomImportsWhatItMayNotAndThereIsNoCircle() {
    System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");
    var modules = ApplicationModules.of(DugnadApplication.class);
    assertThat(modules.stream()).as("rooms").hasSameSizeAs(Rooms.allowed().keySet());
    modules.verify();
  }

  @Test
  void everyClassLiesInARoom() {
    assertThat(Rooms.CLASSES).isNotEmpty();
    assertThat(Rooms.CLASSES)
        .filteredOn(c -> !c.getPackageName().equals(Rooms.ROOT))
        .filteredOn(c -> !c.getPackageName().startsWith("gg.jte"))
        .allSatisfy(c -> assertThat(Rooms.of(c.getPackageName())).as(c.getName()).isPresent());
  }

  @Test
  void everyRoomHasItsPlaceAndMayImportOnlyWhatStandsBelow() {
    Rooms.allowed()
        .forEach(
            (room, below) -> {
              assertThat(Rooms.ORDER).contains(room);
              assertThat(below)
                  .allSatisfy(
                      other ->
                          assertThat(Rooms.ORDER.indexOf(other))
                              .as("%s may import %s", room, other)
                              .isBetween(0, Rooms.ORDER.indexOf(room) - 1));
            });
  }

  @Test
  void nobodyImportsAWeb() {
    List<String> imports = new ArrayList<>();
    int web = 0;
    for (JavaClass c : Rooms.CLASSES) {
      if (c.getPackageName().endsWith(".web")) web++;
      c.getDirectDependenciesFromSelf().stream()
          .filter(d -> d.getTargetClass().getPackageName().startsWith(Rooms.ROOT))
          .filter(d -> d.getTargetClass().getPackageName().endsWith(".web"))
          .filter(d -> !d.getTargetClass().getPackageName().equals(c.getPackageName()))
          .forEach(d -> imports.add(d.getDescription()));
    }
    assertThat(web).as("classes in a web").isPositive();
    assertThat(imports).isEmpty();
  }

  /** A bean method could hang a lambda from anywhere: each is a class of its own. */
  @Test
  void whatHangsInASlotHangsThereFromItsRoomsWeb() {
    List<JavaClass> hung =
        Rooms.CLASSES.stream()
            .filter(c -> c.isAssignableTo(Slot.class) && !c.isInterface())
            .toList();
    assertThat(hung).isNotEmpty();
    assertThat(hung)
        .allSatisfy(
            c -> {
              assertThat(c.getPackageName()).as(c.getName()).endsWith(".web");
              assertThat(c.getModifiers()).as(c.getName()).doesNotContain(JavaModifier.PUBLIC);
            });
    assertThat(Rooms.CLASSES.stream().flatMap(c -> c.getMethods().stream()))
        .filteredOn(m -> m.isAnnotatedWith(Bean.class))
        .filteredOn(m -> m.getRawReturnType().isAssignableTo(Slot.class))
        .isEmpty();
  }

  /** What one room hangs in a slot is in the order that it gives itself. */
  @Test
  void aRoomHangsAllItHasInASlotByOneClass() {
    Map<String, List<String>> hung =
        Rooms.CLASSES.stream()
            .filter(c -> c.isAssignableTo(Slot.class) && !c.isInterface())
            .collect(
                Collectors.groupingBy(
                    c -> Rooms.of(c.getPackageName()) + " in " + slots(c),
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    assertThat(hung).allSatisfy((where, by) -> assertThat(by).as(where).hasSize(1));
  }

  private static List<String> slots(JavaClass hung) {
    return hung.getAllRawInterfaces().stream()
        .filter(i -> i.isAssignableTo(Slot.class) && !i.isEquivalentTo(Slot.class))
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  @Test
  void aPartIsATemplateOfTheRoomThatHangsIt() throws IOException {
    var made = Pattern.compile("new Part\\(\\s*\"([^\"]*)/[^/\"]+\"");
    int checked = 0;
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      var matcher = made.matcher(Files.readString(source));
      while (matcher.find()) {
        checked++;
        String template = matcher.group().replaceAll("[^\"]*\"([^\"]*)\"", "$1");
        assertThat(TEMPLATES.resolve(template + ".jte")).as(source.toString()).exists();
        assertThat(source.getParent().getParent()).endsWith(Path.of(matcher.group(1)));
      }
    }
    assertThat(checked).isPositive();
  }

  @Test
  void nothingIsNamedByWhatItIsNotAbout() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(Rooms.CLASSES);
  }

  @Test
  void contentIsHashedInOnePlace() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Sha256.class)
        .should()
        .callMethod(MessageDigest.class, "getInstance", String.class)
        .check(Rooms.CLASSES);
  }

  /** Two rooms that want the same word mean two things: one of them finds its own. */
  @Test
  void aPublicTypesNameIsUsedOnceInTheHouse() {
    var byName =
        publicTypes().stream()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(byName).isNotEmpty();
    assertThat(byName.values()).filteredOn(names -> names.size() > 1).isEmpty();
  }

  /** By name, in code, test or template; or it is reached through what hands it out. */
  @Test
  void aPublicTypeIsUsedOutsideItsPackage() throws IOException {
    Set<String> handedOut = Set.of("Applicant", "FieldBase", "Notes");
    Set<String> madeByTomcat = Set.of("BoundedProtocol", "SocketLine");
    var named = Pattern.compile("(no\\.dugnad(?:\\.[a-z]+)*)\\.[A-Z]\\w*");
    Set<String> used = new HashSet<>();
    List<Path> sources = new ArrayList<>(files(Path.of("src"), ".java"));
    sources.addAll(files(TEMPLATES, ".jte"));
    for (Path source : sources) {
      String text = Files.readString(source);
      named
          .matcher(text)
          .results()
          .filter(name -> !text.startsWith("package " + name.group(1) + ";"))
          .forEach(name -> used.add(name.group()));
    }
    assertThat(used).isNotEmpty();
    assertThat(publicTypes())
        .filteredOn(c -> !handedOut.contains(c.getSimpleName()))
        .filteredOn(c -> !madeByTomcat.contains(c.getSimpleName()))
        .extracting(JavaClass::getName)
        .filteredOn(name -> !used.contains(name))
        .isEmpty();
  }

  /** The smaller the share, the less there is to know of a room. */
  @Test
  void littleMoreThanHalfOfTheTypesArePublic() {
    long all = ownTypes().count();
    assertThat(100.0 * publicTypes().size() / all).as("percent public of %s", all).isLessThan(52);
  }

  private static Stream<JavaClass> ownTypes() {
    return Rooms.CLASSES.stream()
        .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
        .filter(c -> c.getPackageName().startsWith(Rooms.ROOT));
  }

  private static List<JavaClass> publicTypes() {
    return ownTypes().filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)).toList();
  }

  /** Modulith does not see templates: what they import is checked here. */
  @Test
  void templatesImportOnlyWhatTheirRoomMay() throws IOException {
    var imported = Pattern.compile("(?:@import |@template\\.)([A-Za-z.]+)");
    int checked = 0;
    for (Path template : files(TEMPLATES, ".jte")) {
      String room = TEMPLATES.relativize(template.getParent()).toString().replace('/', '.');
      assertThat(Rooms.allowed()).as("%s lies in a room", template).containsKey(room);
      var matcher = imported.matcher(Files.readString(template));
      while (matcher.find()) {
        String name = matcher.group(1).replaceFirst("^no\\.dugnad\\.", "");
        String other =
            Rooms.ORDER.stream().filter(r -> name.startsWith(r + ".")).findFirst().orElse(room);
        if (other.equals(room)) continue;
        checked++;
        assertThat(Rooms.allowed().get(room)).as("%s imports %s", template, name).contains(other);
      }
    }
    assertThat(checked).as("imports of other rooms").isPositive();
  }

  @Test
  void aMigrationKeepsToItsRoomsSchemaAndForeignKeysPointDown() throws IOException {
    Set<String> words = Rooms.ORDER.stream().map(Rooms::word).collect(Collectors.toSet());
    var named = Pattern.compile("V\\d{8}_\\d{4}__([a-z]+)_.*\\.sql");
    var made =
        Pattern.compile(
            "(?i)(?:create table|alter table|create schema|create view)\\s+(?:if not"
                + " exists\\s+)?([a-z]+)");
    var pointed = Pattern.compile("(?i)references\\s+([a-z]+)\\.");
    for (Path migration : files(MIGRATIONS, ".sql")) {
      var name = named.matcher(migration.getFileName().toString());
      assertThat(name.matches()).as(migration.toString()).isTrue();
      String room = name.group(1);
      assertThat(words).as(migration.toString()).contains(room);
      String sql = Files.readString(migration);
      assertThat(made.matcher(sql).results().map(m -> m.group(1)))
          .as("%s makes", migration)
          .allMatch(room::equals);
      assertThat(pointed.matcher(sql).results().map(m -> m.group(1)))
          .as("%s points at", migration)
          .allMatch(other -> indexOfWord(other) <= indexOfWord(room));
    }
  }

  private static int indexOfWord(String word) {
    return Rooms.ORDER.stream().map(Rooms::word).toList().indexOf(word);
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (var walk = Files.walk(folder)) {
      List<Path> files = walk.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      assertThat(files).as("%s in %s", ending, folder).isNotEmpty();
      return files;
    }
  }
}
