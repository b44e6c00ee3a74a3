package no.dugnad.platform.once;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route whose form may be sent as often as one likes, from the same page: what comes later
 * takes the place of what came before, or nothing is kept. It uses no key up.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SendableAgain {
  /** Why no harm comes of it. */
  String value();
}
