package no.dugnad.platform.forms.web;

import no.dugnad.platform.ui.Input;

/** Which state of the working copy a page was made from. */
final class Revision {
  private Revision() {}

  /** What can't be read is older than any. */
  static long of(Input input) {
    String typed = input.raw("revision");
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
  }
}
