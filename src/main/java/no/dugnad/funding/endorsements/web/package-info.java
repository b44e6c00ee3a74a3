/** The pages where a manager reads and answers. */
@NullMarked
package no.dugnad.funding.endorsements.web;

import org.jspecify.annotations.NullMarked;
