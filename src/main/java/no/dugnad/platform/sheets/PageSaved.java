package no.dugnad.platform.sheets;

import java.util.Optional;

/**
 * What came of saving a page.
 *
 * @param page as it now stands
 * @param goTo where to go; empty when the page must be shown again, because something of it could
 *     not be saved
 */
public record PageSaved(SheetPage page, Optional<String> goTo) {}
