/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.workshops.live.web;

import org.jspecify.annotations.NullMarked;
