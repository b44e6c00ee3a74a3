package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Transition;
import org.junit.jupiter.api.Test;

/**
 * Draws the lifecycles in docs/lifecycles from the sealed status types and the methods marked
 * {@link Transition}, and fails when the pages differ from the code. {@code mvn test
 * -Dtest=LifecyclesTest -Dlifecycles=write} writes them.
 */
class LifecyclesTest {
  private static final Path FOLDER = Path.of("docs/lifecycles");

  @Test
  void theDiagramsAreAsTheCode() throws IOException {
    Map<String, String> drawn = new TreeMap<>();
    for (Class<?> status : statuses()) drawn.put(fileName(status), page(status));
    assertThat(drawn).isNotEmpty();
    if ("write".equals(System.getProperty("lifecycles"))) {
      Files.createDirectories(FOLDER);
      for (var page : drawn.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    Map<String, String> written = new TreeMap<>();
    for (Path file : HouseTest.files(FOLDER, ".md")) {
      written.put(file.getFileName().toString(), Files.readString(file));
    }
    assertThat(written).isEqualTo(drawn);
  }

  @Test
  void everyStateCanBeReached() {
    for (Class<?> status : statuses()) {
      var reached = new TreeSet<String>();
      transitions(status).forEach(t -> reached.add(t.to().getSimpleName()));
      assertThat(reached)
          .as("states of %s that a method enters", status.getSimpleName())
          .containsAll(
              Arrays.stream(status.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }
  }

  private static String page(Class<?> status) {
    var page = new StringBuilder();
    String name = status.getSimpleName().replace("Status", "");
    page.append("# ").append(name).append("\n\n```mermaid\nstateDiagram-v2\n");
    marked(status)
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .forEach(
            method -> {
              for (Transition t : method.getAnnotationsByType(Transition.class)) {
                if (t.to().getEnclosingClass() != status) continue;
                String to = t.to().getSimpleName();
                if (t.from().length == 0) {
                  page.append("  [*] --> ")
                      .append(to)
                      .append(": ")
                      .append(method.getName())
                      .append('\n');
                }
                for (Class<?> from : t.from()) {
                  page.append("  ")
                      .append(from.getSimpleName())
                      .append(" --> ")
                      .append(to)
                      .append(": ")
                      .append(method.getName())
                      .append('\n');
                }
              }
            });
    return page.append("```\n").toString();
  }

  private static String fileName(Class<?> status) {
    String room = Rooms.of(status.getPackageName()).orElseThrow();
    return Rooms.word(room)
        + "-"
        + status.getSimpleName().replace("Status", "").toLowerCase()
        + ".md";
  }

  private static List<Class<?>> statuses() {
    return Rooms.CLASSES.stream()
        .filter(c -> c.getSimpleName().endsWith("Status"))
        .filter(JavaClass::isInterface)
        .<Class<?>>map(JavaClass::reflect)
        .filter(Class::isSealed)
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static List<Transition> transitions(Class<?> status) {
    return marked(status)
        .flatMap(m -> Arrays.stream(m.getAnnotationsByType(Transition.class)))
        .filter(t -> t.to().getEnclosingClass() == status)
        .toList();
  }

  private static Stream<Method> marked(Class<?> status) {
    return Rooms.CLASSES.stream()
        .filter(
            c ->
                c.getMethods().stream()
                    .anyMatch(
                        m ->
                            m.isAnnotatedWith(Transition.class)
                                || m.isAnnotatedWith(Transition.Many.class)))
        .map(JavaClass::reflect)
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(
            m ->
                Arrays.stream(m.getAnnotationsByType(Transition.class))
                    .anyMatch(t -> t.to().getEnclosingClass() == status));
  }
}
