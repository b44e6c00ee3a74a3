package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.platform.heavy.HeavyWork;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * What can be made to reckon for long by a small input is worked on where few do so at a time: see
 * {@link HeavyWork}.
 */
class HeavyLibrariesTest {
  private static final List<String> LIBRARIES =
      List.of(
          "com.openhtmltopdf",
          "org.apache.pdfbox",
          "org.apache.fontbox",
          "org.apache.poi",
          "org.apache.tika",
          "org.apache.commons.csv",
          "org.apache.commons.compress",
          "org.dhatim",
          "javax.xml.stream",
          "javax.imageio");

  /** What reckons by itself: a picture copied or unpacked, and a workshop played again. */
  private static final Set<String> OURS = Set.of("Jpeg", "Png", "OpenedPicture", "Film");

  @Test
  void whatReckonsForLongIsNoRoomsFace() {
    assertThat(heavy()).hasSizeGreaterThan(8);
    assertThat(heavy())
        .filteredOn(c -> !OURS.contains(c.getSimpleName()))
        .allSatisfy(
            c -> assertThat(c.getModifiers()).as(c.getName()).doesNotContain(JavaModifier.PUBLIC));
  }

  @Test
  void whoeverOpensItDoesSoAsHeavyWork() {
    Set<JavaClass> faces = new HashSet<>();
    var reached = new HashSet<>(heavy());
    for (var waiting = new ArrayDeque<>(reached); !waiting.isEmpty(); ) {
      for (JavaClass caller : callers(waiting.pop())) {
        if (isFace(caller)) faces.add(caller);
        else if (reached.add(caller)) waiting.add(caller);
      }
    }
    assertThat(faces)
        .extracting(JavaClass::getSimpleName)
        .contains("Documents", "Tables", "Files", "FilmPages");
    assertThat(faces)
        .filteredOn(
            c ->
                c.getDirectDependenciesFromSelf().stream()
                    .noneMatch(d -> d.getTargetClass().isEquivalentTo(HeavyWork.class)))
        .isEmpty();
  }

  /** A file on its way in is handed on by many, and judged and copied by its own room. */
  private static Set<JavaClass> callers(JavaClass c) {
    return c.getAccessesToSelf().stream()
        .filter(
            access ->
                !c.getSimpleName().equals("Upload")
                    || Set.of("of", "bare", "shrunk", "drawn")
                        .contains(access.getTarget().getName()))
        .map(JavaAccess::getOriginOwner)
        .map(HeavyLibrariesTest::outermost)
        .filter(caller -> !caller.equals(c))
        .collect(Collectors.toSet());
  }

  /** What others see of a room, or what the product opens by itself. */
  private static boolean isFace(JavaClass c) {
    return !c.getSimpleName().equals("Upload")
        && !OURS.contains(c.getSimpleName())
        && (c.getModifiers().contains(JavaModifier.PUBLIC)
            || c.isMetaAnnotatedWith(Component.class)
            || c.isAnnotatedWith(Component.class));
  }

  private static Set<JavaClass> heavy() {
    return Rooms.CLASSES.stream()
        .filter(c -> c.getPackageName().startsWith(Rooms.ROOT))
        // It reads what comes with the product, before anybody asks.
        .filter(c -> !c.getPackageName().startsWith("no.dugnad.demo"))
        .filter(c -> OURS.contains(c.getSimpleName()) || isOfLibrary(c))
        .map(HeavyLibrariesTest::outermost)
        .collect(Collectors.toSet());
  }

  private static boolean isOfLibrary(JavaClass c) {
    return c.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass().getPackageName())
        .anyMatch(name -> LIBRARIES.stream().anyMatch(name::startsWith));
  }

  private static JavaClass outermost(JavaClass c) {
    JavaClass outer = c;
    while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
    return outer;
  }
}
