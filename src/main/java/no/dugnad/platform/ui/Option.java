package no.dugnad.platform.ui;

/**
 * One of the alternatives of a select, radio buttons or tick boxes.
 *
 * @param closed whether it can't be chosen now; its help says why
 */
public record Option(String value, String text, String help, boolean closed) {
  public Option(String value, String text, String help) {
    this(value, text, help, false);
  }

  public Option(String value, String text) {
    this(value, text, "");
  }
}
