/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.platform.administration.web;

import org.jspecify.annotations.NullMarked;
