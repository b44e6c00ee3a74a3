/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.followup.offers.web;

import org.jspecify.annotations.NullMarked;
