package no.dugnad.platform.files;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that come with forms: each is taken in by the room's deed, or refused in words. */
@Component
public class Uploads {
  /** The field of a form that takes one file: see {@code platform/files/field.jte}. */
  public static final String FIELD = "file";

  private final Files files;
  private final RefusedUploads refusedUploads;

  Uploads(Files files, RefusedUploads refusedUploads) {
    this.files = files;
    this.refusedUploads = refusedUploads;
  }

  /** What a room takes. */
  public enum Kinds {
    ANY,
    PICTURES;

    /**
     * What a field for them lets one choose, as HTML writes it: "image/jpeg,.pdf,.docx". Phones
     * that take pictures in a kind of their own hand over a JPEG where its media type is named.
     */
    public String accepted() {
      return Stream.concat(
              types().filter(FileType::isPicture).map(FileType::mediaType),
              types()
                  .filter(type -> !type.isPicture())
                  .flatMap(FileType::endings)
                  .map(ending -> "." + ending))
          .collect(joining(","));
    }

    /** The same to be read: "pdf, docx". */
    public String said() {
      return endings().collect(joining(", "));
    }

    private Stream<String> endings() {
      return types().flatMap(FileType::endings);
    }

    private Stream<FileType> types() {
      return Arrays.stream(FileType.values()).filter(this::contain);
    }

    boolean contain(FileType type) {
      return switch (this) {
        case ANY -> type.isKept();
        case PICTURES -> type.isPicture();
      };
    }

    RefusedFile refuse(String name) {
      if (FileType.isOfPhone(name)) return RefusedFile.telling("files.refused.heic", name);
      return switch (this) {
        case ANY ->
            FileType.instead(name)
                .map(other -> RefusedFile.telling("files.refused.kind.saveAs", name, other))
                .orElseGet(() -> RefusedFile.telling("files.refused.kind", name, said()));
        case PICTURES -> RefusedFile.telling("files.refused.noPicture", name);
      };
    }

    private String missing() {
      return switch (this) {
        case ANY -> "files.problem.noFile";
        case PICTURES -> "files.problem.noPicture";
      };
    }
  }

  /** The case that a file is for, and who sends it. */
  public record Case(UUID organisationId, UUID subject, Actor actor) {}

  /** A browser sends a field that nothing was chosen in as a file without a name. */
  public static boolean isChosen(@Nullable MultipartFile file) {
    return file != null && !name(file).isEmpty();
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  /**
   * Does the deed with the file of a form; what it is refused for, or that there is none, is said
   * at its field. Where something else in the form is wrong nothing is done, and a file that would
   * be taken must be chosen anew: a page can't put it into its field again.
   *
   * @throws Refused what the deed refuses for the room's own reasons
   */
  public void take(
      @Nullable MultipartFile file, Kinds kinds, Input input, Case of, Consumer<Upload> deed)
      throws IOException {
    if (file == null || !isChosen(file)) {
      input.reject(FIELD, kinds.missing());
    } else {
      String name = FileName.clean(name(file));
      try {
        take(
            file,
            kinds,
            of,
            input.hasProblems() ? _ -> input.reject(FIELD, "files.problem.again", name) : deed);
      } catch (RefusedFile | Busy refused) {
        input.reject(FIELD, refused.key(), refused.args());
      }
    }
  }

  /**
   * Does the deed with the file.
   *
   * @throws Refused as the file or the deed is
   */
  public void take(MultipartFile file, Kinds kinds, Case of, Consumer<Upload> deed)
      throws IOException {
    try (InputStream in = file.getInputStream();
        Upload upload = files.receive(name(file), kinds, in)) {
      deed.accept(upload);
    } catch (RefusedFile refused) {
      remember(refused, name(file), of);
      throw refused;
    }
  }

  /** Tells those who follow the case that a file was refused, where that says something of it. */
  public void remember(Refused refused, String name, Case of) {
    if (refused instanceof RefusedFile file && file.isTelling()) refusedUploads.remember(name, of);
  }
}
