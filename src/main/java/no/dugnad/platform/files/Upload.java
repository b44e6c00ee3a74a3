package no.dugnad.platform.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.pictures.DrawnPicture;
import no.dugnad.platform.pictures.Jpeg;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.platform.pictures.OpenedPicture;
import no.dugnad.platform.pictures.PictureKind;
import no.dugnad.platform.pictures.Png;
import no.dugnad.platform.pictures.TooManyDots;
import no.dugnad.platform.shared.Sha256;

/**
 * A file on its way in: laid on disk first, because an office document can only be judged when all
 * of it is there, and memory is not the place for all of many. Whoever received it closes it.
 */
public final class Upload implements AutoCloseable {
  private static final long LARGEST = StoredFile.MAX_MEGABYTES * 1024L * 1024L;

  private final Path path;
  private final String name;
  private final FileType type;

  private Upload(Path path, String name, FileType type) {
    this.path = path;
    this.name = name;
    this.type = type;
  }

  /** The upload, when it may come in. */
  static Upload of(String givenName, Uploads.Kinds kinds, InputStream in) throws IOException {
    String name = FileName.clean(givenName);
    FileType type =
        FileType.ofName(name).filter(kinds::contain).orElseThrow(() -> kinds.refuse(name));
    Path path = Files.createTempFile("upload", null);
    try {
      long size = copy(in, path);
      if (size == 0) throw RefusedFile.of("files.refused.empty", name);
      if (size > LARGEST)
        throw RefusedFile.of("files.refused.tooLarge", name, StoredFile.MAX_MEGABYTES);
      if (!Sniffer.holds(path, type))
        throw RefusedFile.telling(
            type.isPicture() ? "files.refused.broken" : "files.refused.lies", name);
      return new Upload(path, name, type);
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
        HeavyWork.stopIfTold();
        out.write(buffer, 0, read);
        size += read;
      }
      return size;
    }
  }

  String name() {
    return name;
  }

  FileType type() {
    return type;
  }

  /** Whether it is a picture, which may tell more than it shows. */
  boolean isPicture() {
    return type.isPicture();
  }

  /** The picture with nothing but what is drawn of it. */
  Upload bare() throws IOException {
    Path bare = Files.createTempFile("picture", null);
    try (InputStream from = new BufferedInputStream(Files.newInputStream(path));
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(bare))) {
      if (!copy(type, from, to)) throw RefusedFile.of("files.refused.damaged", name);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(bare);
      throw e;
    }
    return new Upload(bare, name, type);
  }

  private static boolean copy(FileType type, InputStream from, OutputStream to) throws IOException {
    return switch (type) {
      case JPEG -> Jpeg.copy(from, to);
      case PNG -> Png.copy(from, to);
      case WEBP, PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT, CSV, MD -> false;
    };
  }

  /** The picture as it is shown, no larger than a screen: its file is a new one. */
  Upload shrunk() throws IOException {
    Path shrunk = Files.createTempFile("picture", null);
    try {
      OpenedPicture picture = OpenedPicture.open(path, kind(), OpenedPicture.SCREEN);
      Files.write(shrunk, picture.bytes());
      FileType drawn = FileType.valueOf(picture.kind().name());
      return new Upload(shrunk, type == drawn ? name : drawn.rename(name), drawn);
    } catch (TooManyDots e) {
      Files.deleteIfExists(shrunk);
      throw RefusedFile.telling("files.refused.tooManyDots", name, e.mostMegapixels());
    } catch (IOException e) {
      Files.deleteIfExists(shrunk);
      throw RefusedFile.of("files.refused.damaged", name);
    } catch (RuntimeException e) {
      Files.deleteIfExists(shrunk);
      throw e;
    }
  }

  /** What is drawn of the picture besides itself. */
  DrawnPicture drawn(Middle middle) throws IOException {
    return OpenedPicture.open(path, kind(), OpenedPicture.SCREEN).drawn(middle);
  }

  private PictureKind kind() {
    return PictureKind.valueOf(type.name());
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  long size() throws IOException {
    return Files.size(path);
  }

  String sha256() throws IOException {
    try (var in = new DigestInputStream(open(), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
