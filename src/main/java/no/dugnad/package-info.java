/** Starts the product; every room lies below. */
@NullMarked
package no.dugnad;

import org.jspecify.annotations.NullMarked;
