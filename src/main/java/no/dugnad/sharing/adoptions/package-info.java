/**
 * Who says that they will use what a project made, in its organisation or in another, and who does:
 * they say it, whoever has the project confirms it. Not for what the project tells of itself: that
 * is the catalogue.
 */
@ApplicationModule(
    displayName = "sharing.adoptions",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.awards",
      "followup.projects",
      "followup.advisers",
      "sharing.catalogue"
    })
@NullMarked
package no.dugnad.sharing.adoptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
