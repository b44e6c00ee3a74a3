/** Asking for more, and writing what was asked for. */
@NullMarked
package no.dugnad.funding.supplements.web;

import org.jspecify.annotations.NullMarked;
