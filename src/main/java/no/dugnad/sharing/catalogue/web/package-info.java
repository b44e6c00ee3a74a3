/** The catalogue's pages, and the form in which a project tells of itself. */
@NullMarked
package no.dugnad.sharing.catalogue.web;

import org.jspecify.annotations.NullMarked;
