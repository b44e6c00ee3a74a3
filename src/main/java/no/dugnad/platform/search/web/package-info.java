/** The page on which one looks for things. */
@NullMarked
package no.dugnad.platform.search.web;

import org.jspecify.annotations.NullMarked;
