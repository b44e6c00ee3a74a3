/** Seating a panel, and declaring a conflict of interest. */
@NullMarked
package no.dugnad.funding.panels.web;

import org.jspecify.annotations.NullMarked;
