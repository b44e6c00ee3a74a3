/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.sharing.needs.web;

import org.jspecify.annotations.NullMarked;
