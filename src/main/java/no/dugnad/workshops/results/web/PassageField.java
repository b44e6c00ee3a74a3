package no.dugnad.workshops.results.web;

import java.util.Optional;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A passage in the form where it is worded.
 *
 * @param path where it is saved
 * @param note the note that it is about; null when it is about more
 * @param typed what stands in the field
 * @param elsewhere what was saved while this was written
 */
public record PassageField(
    String path,
    Passage passage,
    @Nullable Statement note,
    String typed,
    Optional<Passage.Save.Clash> elsewhere) {

  /** The word before its number. */
  public String kind() {
    return passage.part().split("\\.", 2)[0];
  }

  /** The heading it stands under. */
  public String group() {
    return switch (kind()) {
      case "unexplained", "leftOut", "silent" -> "start";
      default -> kind();
    };
  }

  public String label(Ui ui) {
    String rest = passage.part().substring(kind().length());
    if (kind().equals("leftOut") || kind().equals("silent")) {
      return ui.t("results.part." + kind(), ui.t("results.RoleKind" + rest));
    }
    if (rest.equals(".words")) return ui.t("results.part.words");
    return note == null
        ? ui.t("results.part." + kind())
        : ui.t("results.part." + kind() + ".note", note.number());
  }

  /** Its element in the page. */
  public String id() {
    return Input.id(passage.part());
  }

  /** The revision that what is typed builds upon: what another saved has been seen. */
  public long revision() {
    return elsewhere.map(Passage.Save.Clash::stored).orElse(passage).revision();
  }
}
