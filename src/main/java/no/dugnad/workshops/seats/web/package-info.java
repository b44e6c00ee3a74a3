/** Deeds, boards and streams over HTTP. */
@NullMarked
package no.dugnad.workshops.seats.web;

import org.jspecify.annotations.NullMarked;
