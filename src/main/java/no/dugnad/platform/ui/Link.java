package no.dugnad.platform.ui;

/**
 * A way to a page: a tab, a button.
 *
 * @param key the message that names it
 */
public record Link(String path, String key) {}
