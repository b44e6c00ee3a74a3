package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import no.dugnad.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the product as a process: stops, kills, and starts that can't succeed. */
class ProcessTest {
  @TempDir Path folder;

  @Test
  void whatIsStoredIsThereAfterAStopAndAfterAKill() throws IOException {
    Path data = folder.resolve("data");
    try (var first = Product.on(data).awaitReady()) {
      try (var second = Product.on(data)) {
        assertFails(second, "Another instance runs on the data in " + data);
      }
      assertThat(Files.getPosixFilePermissions(data.resolve("postgres-binaries")))
          .as("who comes to the programs of its database")
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      addOrganisation(first, "974760673");
      assertThat(first.stop()).isEqualTo(143);
    }
    try (var killed = Product.on(data).awaitReady()) {
      addOrganisation(killed, "991825827");
      killed.kill();
    }
    try (var after = Product.on(data).awaitReady()) {
      assertThat(organisations(after)).containsExactly("974760673", "991825827");
    }
  }

  @Test
  void aTakenPortIsSaidInOneLine() throws Exception {
    try (var taken = new ServerSocket(0);
        var product =
            Product.start(
                Map.of(
                    "DUGNAD_DATA", folder.resolve("data").toString(),
                    "PORT", Integer.toString(taken.getLocalPort())))) {
      assertFails(product, "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaidInOneLine() {
    var nobodyThere =
        Map.of(
            "DUGNAD_DATA",
            folder.toString(),
            "DUGNAD_DB_URL",
            "postgres://somebody:secret@127.0.0.1:1/dugnad");
    try (var product = Product.start(nobodyThere)) {
      assertFails(product, "The database at jdbc:postgresql://127.0.0.1:1/dugnad can't be used");
      assertThat(product.outputLines()).noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void aDataFolderThatCantBeWrittenToIsSaidInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    try (var product = Product.on(file.resolve("data"))) {
      assertFails(product, "The data folder " + file.resolve("data") + " can't be written to");
    }
  }

  private static void assertFails(Product product, String why) {
    assertThat(product.awaitExit()).isNotZero();
    assertThat(product.outputLines())
        .singleElement()
        .asString()
        .startsWith("Dugnad can't start: " + why);
  }

  private static void addOrganisation(Product product, String number) {
    product
        .database()
        .sql(
            """
            insert into people.organisation (id, number, name, created_at)
            values (gen_random_uuid(), :number, 'Kommune', now())
            """)
        .param("number", number)
        .update();
  }

  private static List<String> organisations(Product product) {
    return product
        .database()
        .sql("select number from people.organisation order by number")
        .query(String.class)
        .list();
  }
}
