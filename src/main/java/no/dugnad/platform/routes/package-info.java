/** By which way a request finds its route. Not for which routes there are: each room's own. */
@ApplicationModule(
    displayName = "platform.routes",
    allowedDependencies = {})
@NullMarked
package no.dugnad.platform.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
