/**
 * Signing in and out: one-time links by mail, the demo's one click, the link that makes the first
 * administrator, sessions, codes for what asks for a sign-in of late, and what is closed to those
 * who have not signed in. Not for who people are or what they may do with a case.
 */
@ApplicationModule(
    displayName = "platform.signin",
    allowedDependencies = {
      "platform.shared",
      "platform.security",
      "platform.database",
      "platform.connections",
      "platform.routes",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people"
    })
@NullMarked
package no.dugnad.platform.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
