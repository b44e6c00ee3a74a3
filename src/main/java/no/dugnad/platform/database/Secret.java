package no.dugnad.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A password that nobody needs to know. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secret() {}

  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the file holds, made where there is none. Its owner alone may read it. */
  static String in(Path file) throws IOException {
    if (Files.notExists(file)) {
      // A temporary file is its owner's alone from the start, and is never seen half written.
      Path made = Files.createTempFile(file.getParent(), "secret", null);
      Files.writeString(made, make());
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
