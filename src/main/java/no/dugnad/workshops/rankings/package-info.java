/**
 * What a room's answers add up to: pairs to a ranking, dots and estimates to figures, the graph of
 * causes to where to start, each with how sure it is. Pure arithmetic on ids; what the ids stand
 * for, who may see what, and the sentences said of it belong to later rooms. Methods and sources:
 * docs/methods/weighing.md.
 */
@ApplicationModule(
    displayName = "workshops.rankings",
    allowedDependencies = {})
@NullMarked
package no.dugnad.workshops.rankings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
