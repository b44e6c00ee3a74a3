/** Where all applications of a call are taken along. */
@NullMarked
package no.dugnad.funding.bundles.web;

import org.jspecify.annotations.NullMarked;
