package no.dugnad.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.pictures.DrawnPicture;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The files of cases. Who may add, read and remove one is the rule of the room that owns the case,
 * which asks before it calls, and writes in its journal afterwards.
 */
@Service
public class Files {
  public static final int MOST_PER_OWNER = 20;

  /** Of all files of one case together. */
  static final int MOST_MEGABYTES_PER_OWNER = 100;

  private final FileStore store;
  private final HeavyWork heavy;
  private final Clock clock;

  Files(FileStore store, HeavyWork heavy, Clock clock) {
    this.store = store;
    this.heavy = heavy;
    this.clock = clock;
  }

  /**
   * Takes the file in from somebody, or refuses it in words: empty, too large, of a kind that is
   * not taken, or another kind than its name says. It is stored when it is known whose it is.
   */
  public Upload receive(String name, Uploads.Kinds kinds, InputStream in) {
    return heavy.done(() -> judged(name, kinds, in));
  }

  private static Upload judged(String name, Uploads.Kinds kinds, InputStream in)
      throws IOException {
    Upload upload = Upload.of(name, kinds, in);
    if (!upload.isPicture()) return upload;
    try (upload) {
      return switch (kinds) {
        case ANY -> upload.bare();
        case PICTURES -> upload.shrunk();
      };
    }
  }

  /**
   * What is drawn of a picture besides itself. It reckons for long: before a transaction, not
   * within one.
   */
  public DrawnPicture draw(Upload picture, Middle middle) {
    return heavy.done(() -> picture.drawn(middle));
  }

  /** As {@link #draw(Upload, Middle)}, of one that is stored. */
  public DrawnPicture draw(StoredFile picture, Middle middle) {
    var content = new ByteArrayOutputStream();
    try {
      write(picture.id(), content);
      try (var stored =
          Upload.of(
              picture.name(), Uploads.Kinds.ANY, new ByteArrayInputStream(content.toByteArray()))) {
        return draw(stored, middle);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores what we made ourselves; its name is no path, whatever is in it. */
  @Transactional
  public StoredFile store(UUID owner, String slot, String name, byte[] content, Actor actor) {
    try (var upload =
        Upload.of(whole(name), Uploads.Kinds.ANY, new ByteArrayInputStream(content))) {
      return store(owner, slot, upload, actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a title may have it: "Dag/natt". */
  private static String whole(String name) {
    return name.replaceAll("[/\\\\]", "_");
  }

  /** The same file for the same slot again, as by a second tap, is the one that lies here. */
  @Transactional
  public StoredFile store(UUID owner, String slot, Upload upload, Actor actor) {
    try {
      String sha256 = upload.sha256();
      store.lock(owner);
      Optional<StoredFile> same = store.findSame(owner, slot, upload.name(), sha256);
      if (same.isPresent()) return same.get();
      if (store.count(owner) >= MOST_PER_OWNER) {
        throw RefusedFile.of("files.refused.tooMany", MOST_PER_OWNER);
      }
      if (store.sumSizes(owner) + upload.size() > MOST_MEGABYTES_PER_OWNER * 1024L * 1024L)
        throw RefusedFile.of("files.refused.tooMuch", upload.name(), MOST_MEGABYTES_PER_OWNER);
      var file =
          new StoredFile(
              Ids.next(),
              owner,
              slot,
              upload.name(),
              upload.type().mediaType(),
              upload.size(),
              sha256,
              clock.instant());
      try (InputStream in = upload.open()) {
        store.insert(file, actor, in);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StoredFile getFile(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("file", id));
  }

  public Optional<StoredFile> find(UUID id) {
    return store.find(id);
  }

  /** The case's files, oldest first. */
  public List<StoredFile> list(UUID owner) {
    return store.list(new UUID[] {owner});
  }

  /** The files of many cases, in one query. */
  public List<StoredFile> list(Collection<UUID> owners) {
    return store.list(owners.toArray(UUID[]::new));
  }

  /** Gives all files of one case to another, that they have become a part of. */
  @Transactional
  public void move(UUID from, UUID to) {
    store.lock(to);
    store.move(from, to);
  }

  @Transactional
  public void remove(UUID id) {
    store.delete(id);
  }

  /** Writes the file's content, a chunk at a time. */
  public void write(UUID id, OutputStream out) throws IOException {
    Optional<byte[]> chunk = store.findChunk(id, 0);
    for (int number = 1; chunk.isPresent(); number++) {
      out.write(chunk.get());
      chunk = store.findChunk(id, number);
    }
  }

  /**
   * Answers a request with the file, to be saved and never shown as a page of ours: it comes from
   * others.
   */
  public void send(StoredFile file, HttpServletResponse response) throws IOException {
    send(file, ContentDisposition.attachment(), response);
  }

  /**
   * Answers a request with a picture that we have drawn ourselves. Whoever has it keeps it, and
   * asks each time whether it is still there: one that is taken away is so at once.
   */
  public void show(StoredFile picture, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    if (!new ServletWebRequest(request, response).checkNotModified(picture.sha256()))
      send(picture, ContentDisposition.inline(), response);
  }

  private void send(
      StoredFile file, ContentDisposition.Builder disposition, HttpServletResponse response)
      throws IOException {
    response.setContentType(file.type());
    response.setContentLengthLong(file.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    write(file.id(), response.getOutputStream());
  }
}
