package no.dugnad.platform.ui;

/**
 * A way to a page: a place in the menu, a tab.
 *
 * @param key the message that names it
 */
public record Link(String path, String key) {}
