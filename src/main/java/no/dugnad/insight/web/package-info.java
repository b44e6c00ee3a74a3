/** The pages and files of this room over HTTP. */
@NullMarked
package no.dugnad.insight.web;

import org.jspecify.annotations.NullMarked;
