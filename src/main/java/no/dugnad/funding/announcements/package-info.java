/**
 * When a call's decisions are announced: at once or at an hour that is set, with the letters set
 * beforehand; and how far each call has come. Not for what is announced, and how all hear of it at
 * one moment: that is decisions.
 */
@ApplicationModule(
    displayName = "funding.announcements",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.files",
      "platform.documents",
      "funding.funds",
      "funding.calls",
      "funding.inquiries",
      "funding.applications",
      "funding.panels",
      "funding.assessment",
      "funding.recommendations",
      "funding.decisions"
    })
@NullMarked
package no.dugnad.funding.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
