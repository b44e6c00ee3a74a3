/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.challenges.web;

import org.jspecify.annotations.NullMarked;
