package no.dugnad.platform.connections;

/** What is told whoever sent what could not be read as a request. A later room implements it. */
public interface UnreadPage {
  /** A whole page, in all languages: which one the reader reads has not come along. */
  String unread();
}
