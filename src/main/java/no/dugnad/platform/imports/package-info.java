/**
 * What is brought in from a spreadsheet: the columns found, what stands in the way, the preview,
 * the deed, and the list of what was brought in before. Not for reading the file: that is
 * spreadsheets. What a row becomes is said by the room that implements ImportKind.
 */
@ApplicationModule(
    displayName = "platform.imports",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.heavy",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home",
      "platform.files",
      "platform.spreadsheets"
    })
@NullMarked
package no.dugnad.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
