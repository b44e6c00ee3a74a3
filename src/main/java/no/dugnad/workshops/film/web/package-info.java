/** The page that plays it. */
@NullMarked
package no.dugnad.workshops.film.web;

import org.jspecify.annotations.NullMarked;
