package no.dugnad.platform.ui;

/**
 * A place in the main menu.
 *
 * @param order low comes first; each room keeps to its ten (people 10–19, funds 20–29, calls 30–39
 *     …)
 */
public record MenuEntry(int order, String path, String key) {}
