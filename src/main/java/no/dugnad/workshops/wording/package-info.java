/**
 * How notes are worded: which say nearly the same, and which sound like solutions where a need was
 * asked for. It proposes only; people merge and sort. Pure text, no pages and no storage. How well
 * it does on labelled notes: docs/methods/wording.md.
 */
@ApplicationModule(
    displayName = "workshops.wording",
    allowedDependencies = {"platform.language"})
@NullMarked
package no.dugnad.workshops.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
