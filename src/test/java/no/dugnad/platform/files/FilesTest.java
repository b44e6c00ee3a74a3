package no.dugnad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FilesTest {
  @Autowired Files files;

  private final UUID owner = Ids.next();

  @Test
  void aLargeFileComesOutAsItCameIn() throws Exception {
    byte[] content = new byte[25 * 1024 * 1024];
    new Random(1).nextBytes(content);
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);

    StoredFile file = store("plan.pdf", content);

    var out = new ByteArrayOutputStream();
    files.write(file.id(), out);
    assertThat(Arrays.equals(out.toByteArray(), content)).isTrue();
    assertThat(file.size()).isEqualTo(content.length);
    assertThat(file.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
  }

  @Test
  void aTitleWithASlashInItsFilesNameIsKeptWhole() {
    StoredFile letter =
        files.store(owner, "letter", "Avslag – Dag/natt \\ helg.txt", text(), Actor.PRODUCT);
    assertThat(letter.name()).isEqualTo("Avslag – Dag_natt _ helg.txt");
  }

  @Test
  void aCaseHoldsOnlySoMany() {
    for (int i = 0; i < Files.MOST_PER_OWNER; i++) store("notat " + i + ".txt", text());
    assertThatThrownBy(() -> store("notat.txt", text()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("files.refused.tooMany"));
    assertThat(files.list(owner)).hasSize(Files.MOST_PER_OWNER);
  }

  @Test
  void aCaseHoldsOnlySoMuch() {
    byte[] quarter = new byte[Files.MOST_MEGABYTES_PER_OWNER / 4 * 1024 * 1024];
    Arrays.fill(quarter, (byte) 'x');
    for (int i = 0; i < 4; i++) store("notat " + i + ".txt", quarter);
    assertThatThrownBy(() -> store("dråpen.txt", text()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("files.refused.tooMuch"));
    files.remove(files.list(owner).getFirst().id());
    store("dråpen.txt", text());
    assertThat(files.list(owner)).hasSize(4);
  }

  @Test
  void aFileThatIsRemovedIsGone() throws IOException {
    StoredFile file = store("notat.txt", text());
    files.remove(file.id());
    assertThat(files.find(file.id())).isEmpty();
    var out = new ByteArrayOutputStream();
    files.write(file.id(), out);
    assertThat(out.size()).isZero();
  }

  private StoredFile store(String name, byte[] content) {
    try (Upload upload =
        files.receive(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content))) {
      return files.store(owner, "slot", upload, Actor.PRODUCT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text() {
    return "Notat".getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theFilesOfACaseStandInTheOrderTheyCame() {
    List<UUID> stored =
        List.of(
            store("b.txt", "b".getBytes(StandardCharsets.UTF_8)).id(),
            store("a.txt", "a".getBytes(StandardCharsets.UTF_8)).id(),
            store("c.txt", "c".getBytes(StandardCharsets.UTF_8)).id());
    assertThat(files.list(owner)).extracting(StoredFile::id).containsExactlyElementsOf(stored);
  }
}
