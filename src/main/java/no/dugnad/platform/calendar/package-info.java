/**
 * What people are asked to come to, as their own calendars keep it: invitations that move and
 * cancel what they once put there (RFC 5545 and 5546). Not for who is asked, nor for sending it.
 */
@ApplicationModule(
    displayName = "platform.calendar",
    allowedDependencies = {"platform.shared", "platform.ui"})
@NullMarked
package no.dugnad.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
