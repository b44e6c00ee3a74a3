/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.funding.assessment.web;

import org.jspecify.annotations.NullMarked;
