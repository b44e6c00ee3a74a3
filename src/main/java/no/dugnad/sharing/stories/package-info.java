/**
 * What is told of the projects, for everybody to read: written by those who did them or by an
 * adviser, read by another before it is out, with pictures whose people have said yes. Not for what
 * the catalogue tells of every project, nor for what a cohort tells itself: that is walls.
 */
@ApplicationModule(
    displayName = "sharing.stories",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.search",
      "platform.pictures",
      "platform.files",
      "funding.awards",
      "followup.projects",
      "sharing.catalogue"
    })
@NullMarked
package no.dugnad.sharing.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
