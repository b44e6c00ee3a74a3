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
      "platform.language",
      "platform.search",
      "platform.heavy",
      "platform.spreadsheets",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.panels",
      "funding.awards",
      "followup.projects",
      "followup.reports"
    })
@NullMarked
package no.dugnad.sharing.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
