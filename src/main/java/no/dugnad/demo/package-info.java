/**
 * What a newcomer meets on the first start: a municipality, a challenge with its buildings and two
 * workshops, rounds that are finished, followed or under assessment and an open call, all made
 * through the rooms' own use cases. Not for anything an installation needs: nobody imports it.
 */
@ApplicationModule(
    displayName = "demo",
    allowedDependencies = {
      "platform.shared",
      "platform.duties",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.files",
      "platform.imports",
      "platform.forms",
      "platform.answers",
      "challenges",
      "workshops.agenda",
      "workshops.board",
      "workshops.deeds",
      "workshops.halls",
      "workshops.results",
      "funding.funds",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.endorsements",
      "funding.panels",
      "funding.schedules",
      "funding.assessment",
      "funding.recommendations",
      "funding.decisions",
      "followup.projects",
      "followup.guidance",
      "followup.programmes",
      "followup.reports",
      "followup.gatherings",
      "followup.expectations",
      "followup.payees",
      "followup.claims",
      "followup.changes",
      "followup.settlements",
      "followup.benefits",
      "followup.pulses",
      "followup.offers",
      "followup.walls",
      "sharing.catalogue",
      "sharing.stories",
      "sharing.adoptions",
      "sharing.needs"
    })
@NullMarked
package no.dugnad.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
