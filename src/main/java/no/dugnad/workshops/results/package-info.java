/**
 * What came of a workshop: the needs description that its log adds up to, as a page and as files.
 * Always as the log says, with every statement leading to the notes and votes behind it. Not for
 * what happens on the board (log) nor for the arithmetic (rankings).
 */
@ApplicationModule(
    displayName = "workshops.results",
    allowedDependencies = {
      "platform.shared",
      "platform.ui",
      "platform.people",
      "platform.documents",
      "platform.spreadsheets",
      "challenges",
      "workshops.rankings",
      "workshops.log",
      "workshops.boards"
    })
@NullMarked
package no.dugnad.workshops.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
