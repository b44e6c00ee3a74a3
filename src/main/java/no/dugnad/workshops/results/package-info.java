/**
 * What came of a workshop: the needs description that its log adds up to, worded by a facilitator,
 * approved and published on the challenge, as a page and as files; and the workshop as a film of
 * itself. Every passage leads to the notes and votes behind it. Not for what happens on the board
 * (deeds) nor for the arithmetic (rankings).
 */
@ApplicationModule(
    displayName = "workshops.results",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.people",
      "platform.search",
      "platform.documents",
      "platform.spreadsheets",
      "challenges",
      "workshops.rankings",
      "workshops.wording",
      "workshops.agenda",
      "workshops.board",
      "workshops.views",
      "workshops.halls",
      "workshops.live"
    })
@NullMarked
package no.dugnad.workshops.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
