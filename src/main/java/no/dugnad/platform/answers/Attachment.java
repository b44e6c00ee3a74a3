package no.dugnad.platform.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A file given as an answer; its content lies with the room that owns the sheet. */
public record Attachment(UUID id, String name, String sha256) {

  /** One that a browser shows: the name says what the content is, or it was not taken. */
  public boolean isPicture() {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:png|jpe?g)");
  }

  public static List<Attachment> read(List<String> typed) {
    var files = new ArrayList<Attachment>();
    for (int i = 0; i + 2 < typed.size(); i += 3) {
      files.add(new Attachment(UUID.fromString(typed.get(i)), typed.get(i + 1), typed.get(i + 2)));
    }
    return files;
  }

  static List<String> written(List<Attachment> files) {
    return files.stream()
        .flatMap(f -> List.of(f.id().toString(), f.name(), f.sha256()).stream())
        .toList();
  }
}
