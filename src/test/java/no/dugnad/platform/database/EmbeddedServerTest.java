package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who on this machine gets into the embedded database. */
class EmbeddedServerTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void aFolderThatOthersMayRead() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path unpacked = Path.of("target", "postgres-binaries").toAbsolutePath();
    Files.createDirectories(unpacked);
    Files.createSymbolicLink(data.resolve("postgres-binaries"), unpacked);
  }

  @Test
  void nobodyWithoutThePassword() throws Exception {
    try (var server = EmbeddedServer.start(data)) {
      Roles roles = server.roles();
      DatabaseAddress superuser = roles.owner().withDatabase("postgres").as("postgres", "");
      for (DatabaseAddress whom : new DatabaseAddress[] {roles.product(), roles.owner(), superuser})
        for (String guess : new String[] {"", "postgres", "dugnad", "dugnad_owner"})
          assertThatThrownBy(() -> whom.as(whom.user(), guess).connect())
              .as(whom.user() + " with the password '" + guess + "'")
              .isInstanceOf(SQLException.class)
              .hasMessageMatching("(?s).*password.*");
      assertThat(permissions(data)).isEqualTo("rwx------");
      assertThat(permissions(data.resolve("postgres-password"))).isEqualTo("rw-------");
      assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
      assertThat(password()).hasSizeGreaterThan(40);

      // One who has a password, for another database on the same server.
      try (var connection = superuser.as("postgres", password()).connect()) {
        Roles.make(connection, "other");
        Roles.setPassword(connection, superuser.as("other", "other"));
      }
      superuser.as("other", "other").connect().close();
      assertThatThrownBy(() -> roles.product().as("other", "other").connect())
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void theSamePasswordOpensItAfterAStopAndWithoutItNothingIsGuessed() throws Exception {
    EmbeddedServer.start(data).close();
    String password = password();
    try (var server = EmbeddedServer.start(data)) {
      assertThat(password()).isEqualTo(password);
      server.roles().require();
    }
    Files.delete(data.resolve("postgres-password"));
    assertThatThrownBy(() -> EmbeddedServer.start(data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("postgres-password");
    Files.writeString(data.resolve("postgres-password"), password);
    EmbeddedServer.start(data).close();
  }

  private String password() throws IOException {
    return Files.readString(data.resolve("postgres-password"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
