package no.dugnad.funding.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder on disk where bundles are put together, this process's own. What a process left that
 * is gone is cleared away.
 */
@Component
class Scratch implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

  private final no.dugnad.platform.files.Files files;
  private final Path all;
  private final Path own;

  Scratch(no.dugnad.platform.files.Files files, @Value("${dugnad.data}") Path data) {
    this.files = files;
    this.all = data.toAbsolutePath().resolve("scratch");
    this.own = all.resolve(name(ProcessHandle.current()));
  }

  /** In a container every process has the same number, but began at another time. */
  private static String name(ProcessHandle process) {
    return process.pid()
        + "-"
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  @EventListener(ApplicationReadyEvent.class)
  void clear() throws IOException {
    if (Files.notExists(all)) return;
    Set<String> alive = ProcessHandle.allProcesses().map(Scratch::name).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(all)) {
      folders
          .filter(folder -> !alive.contains(folder.getFileName().toString()))
          .toList()
          .forEach(this::delete);
    }
  }

  /** A new folder; whoever asks for it deletes it. */
  Path folder() throws IOException {
    Files.createDirectories(own);
    return Files.createTempDirectory(own, "bundle");
  }

  void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      LOG.warn("{} is left behind", folder, e);
    }
  }

  /**
   * Lays the file there whole.
   *
   * @return empty if it is no longer what it was
   */
  Optional<Path> fetch(StoredFile file, Path folder) throws IOException {
    Path copy = Files.createTempFile(folder, "file", null);
    var digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      files.write(file.id(), out);
    }
    if (HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) return Optional.of(copy);
    Files.delete(copy);
    return Optional.empty();
  }

  @Override
  public void destroy() {
    delete(own);
  }
}
