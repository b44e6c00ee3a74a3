/**
 * Spreadsheets in and out: reading CSV and XLSX, writing them safe against formulas, and the import
 * flow from upload to rows, for the kinds of import that other rooms define. Not for what the rows
 * mean.
 */
@ApplicationModule(
    displayName = "platform.spreadsheets",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.files"
    })
@NullMarked
package no.dugnad.platform.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
