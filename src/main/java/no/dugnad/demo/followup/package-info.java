/** What became of the demo's announced rounds: their cohorts, told day by day. */
@NullMarked
package no.dugnad.demo.followup;

import org.jspecify.annotations.NullMarked;
