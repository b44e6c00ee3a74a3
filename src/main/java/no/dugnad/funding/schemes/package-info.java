/**
 * What a municipality's scheme is made of, as content: kinds of projects, criteria, what follows an
 * award, and the form that applicants answer. Not for a round of it: that is calls.
 */
@ApplicationModule(
    displayName = "funding.schemes",
    allowedDependencies = {"platform.shared", "platform.ui", "platform.forms"})
@NullMarked
package no.dugnad.funding.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
