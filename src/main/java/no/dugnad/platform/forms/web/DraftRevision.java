package no.dugnad.platform.forms.web;

import no.dugnad.platform.forms.Form;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;

/** Which state of the working copy a page was made from. */
final class DraftRevision {
  private static final String CHANGED_MEANWHILE = "forms.refused.changedMeanwhile";

  private DraftRevision() {}

  /** What can't be read is older than any. */
  static long of(Input input) {
    String typed = input.raw("revision");
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
  }

  static boolean isClash(Refused refused) {
    return refused.key().equals(CHANGED_MEANWHILE);
  }

  /**
   * The state that the page's next sending builds upon: the one it was first made from, until its
   * writer has been told that somebody else has changed it.
   */
  static long next(Input input, Form form) {
    boolean told = input.problems().stream().anyMatch(p -> p.key().equals(CHANGED_MEANWHILE));
    return input.has("revision") && !told ? of(input) : form.revision();
  }
}
