package no.dugnad.platform.ui;

import java.util.List;

/** What is wrong with a field, and how to mend it: a message in the reader's language. */
public record Problem(String field, String key, List<Object> args) {
  public Problem {
    args = List.copyOf(args);
  }

  public String text(Ui ui) {
    return ui.t(key, args.toArray());
  }

  /** The id of the field it belongs to, for the link in the summary. */
  public String anchor() {
    return "#" + Input.id(field);
  }
}
