/**
 * Spreadsheets in and out: reading CSV and XLSX, and writing them safe against formulas. Not for
 * what is brought in from them: that is imports.
 */
@ApplicationModule(
    displayName = "platform.spreadsheets",
    allowedDependencies = {"platform.shared", "platform.heavy", "platform.ui", "platform.files"})
@NullMarked
package no.dugnad.platform.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
