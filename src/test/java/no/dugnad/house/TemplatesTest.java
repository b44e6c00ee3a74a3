package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates are read side by side with the code, and no formatter knows them. */
class TemplatesTest {
  private static final int MAX_LINE = 160;
  private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);

  @Test
  void noLineIsWiderThanTwoWindows() throws IOException {
    List<String> wide = new ArrayList<>();
    for (Path template : HouseTest.files(Path.of("src/main/jte"), ".jte")) {
      List<String> lines = Files.readAllLines(template);
      for (int at = 0; at < lines.size(); at++) {
        if (lines.get(at).length() > MAX_LINE) wide.add(template + ":" + (at + 1));
      }
    }
    assertThat(wide).as("lines of more than %s characters", MAX_LINE).isEmpty();
  }

  @Test
  void aListOfTicksStacksOnAPhone() throws IOException {
    List<String> beyond = new ArrayList<>();
    for (Path template : HouseTest.files(Path.of("src/main/jte"), ".jte")) {
      var tables = TABLE.matcher(Files.readString(template));
      while (tables.find()) {
        String table = tables.group();
        if (table.contains("checkbox") && !table.contains("data-stacks"))
          beyond.add(template.toString());
      }
    }
    assertThat(beyond).as("lists with ticks that go on to the right of a phone").isEmpty();
  }
}
