/**
 * The steps that a workshop goes through, what each asks of those who take part, how far it has
 * come, and templates for whole agendas. Not for what is written in a step: that is board.
 */
@ApplicationModule(
    displayName = "workshops.agenda",
    allowedDependencies = {"platform.shared", "platform.database", "platform.people"})
@NullMarked
package no.dugnad.workshops.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
