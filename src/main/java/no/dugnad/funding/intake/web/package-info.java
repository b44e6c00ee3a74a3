/** The list of what was submitted. */
@NullMarked
package no.dugnad.funding.intake.web;

import org.jspecify.annotations.NullMarked;
