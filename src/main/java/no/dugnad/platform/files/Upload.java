package no.dugnad.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.dugnad.platform.shared.Refused;

/**
 * A file on its way in: laid on disk first, because an office document can only be judged when all
 * of it is there, and memory is not the place for all of many.
 */
record Upload(Path path, String name, FileType type, long size, String sha256)
    implements AutoCloseable {
  private static final long LARGEST = StoredFile.MAX_MEGABYTES * 1024L * 1024L;

  /** The upload, when it may come in. */
  static Upload of(String givenName, InputStream in) throws IOException {
    String name = FileName.clean(givenName);
    FileType type =
        FileType.ofName(name)
            .orElseThrow(() -> new Refused("files.refused.kind", name, FileType.allowed()));
    Path path = Files.createTempFile("upload", null);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      long size = copy(new DigestInputStream(in, digest), path);
      if (size == 0) throw new Refused("files.refused.empty", name);
      if (size > LARGEST)
        throw new Refused("files.refused.tooLarge", name, StoredFile.MAX_MEGABYTES);
      if (!Sniffer.holds(path, type)) throw new Refused("files.refused.lies", name);
      return new Upload(path, name, type, size, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Stops one byte past the limit: the rest of what is too large is not read. */
  private static long copy(InputStream in, Path path) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int read = in.read(buffer); read >= 0 && size <= LARGEST; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        size += read;
      }
      return size;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
