/**
 * The projects of all years as everybody may find them: what was tried, what became of it, what
 * they learned and whom to ask. Of awards that are announced and whose title is public; what is
 * told of them, the projects tell themselves. Not for their money, nor for what is written between
 * them and those who follow them.
 */
@ApplicationModule(
    displayName = "sharing.catalogue",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home",
      "platform.routes",
      "platform.search",
      "platform.heavy",
      "platform.spreadsheets",
      "challenges",
      "funding.calls",
      "funding.applications",
      "funding.awards",
      "followup.projects",
      "followup.reports",
      "followup.benefits"
    })
@NullMarked
package no.dugnad.sharing.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
