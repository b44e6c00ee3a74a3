package no.dugnad.platform.ui;

import java.util.List;

/** What is wrong with a field, and how to mend it: a message in the reader's language. */
public record Problem(String field, String key, List<Object> args) {
  private static final String OF_ANY_FIELD = "ui.problem.";

  public Problem {
    args = List.copyOf(args);
  }

  public String text(Ui ui) {
    return ui.t(key, args.toArray());
  }

  /**
   * The text where it stands apart from its field: one that any field may have says which it is.
   */
  public String summary(Ui ui) {
    return key.startsWith(OF_ANY_FIELD) ? ui.nameOf(Input.id(field)) + text(ui) : text(ui);
  }

  /** The id of the field it belongs to, for the link in the summary. */
  public String anchor() {
    return "#" + Input.id(field);
  }
}
