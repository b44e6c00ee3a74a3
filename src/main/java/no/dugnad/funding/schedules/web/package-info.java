/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.funding.schedules.web;

import org.jspecify.annotations.NullMarked;
