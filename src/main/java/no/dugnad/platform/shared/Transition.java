package no.dugnad.platform.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the method that moves a case from one state to another. The diagrams in docs/lifecycles are
 * drawn from it, so that they can't differ from the code.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Transition.Many.class)
public @interface Transition {
  /** The states it may leave; none for the method that makes the case. */
  Class<?>[] from() default {};

  /** The state it enters. */
  Class<?> to();

  /** Holds several transitions of one method. */
  @Documented
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Many {
    Transition[] value();
  }
}
