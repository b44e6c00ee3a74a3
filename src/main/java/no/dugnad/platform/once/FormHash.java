package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.platform.ui.Typed;
import org.springframework.web.multipart.MultipartFile;

/** What a form holds, as a hash: it is compared, and nobody can read from it what it was. */
final class FormHash {
  private FormHash() {}

  static String of(HttpServletRequest request) {
    MessageDigest digest = Sha256.digest();
    Typed typed = Typed.of(request);
    typed
        .fields()
        .forEach(
            (name, values) -> {
              add(digest, name);
              values.forEach(value -> add(digest, "=" + value));
            });
    for (MultipartFile file : typed.files()) {
      add(digest, file.getName() + "=" + file.getOriginalFilename());
      add(digest, file);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that no text passes for the end of one and the beginning of another. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, MultipartFile file) {
    try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
