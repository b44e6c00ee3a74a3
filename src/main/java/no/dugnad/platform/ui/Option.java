package no.dugnad.platform.ui;

/** One of the alternatives of a select, radio buttons or tick boxes. */
public record Option(String value, String text, String help) {
  public Option(String value, String text) {
    this(value, text, "");
  }
}
