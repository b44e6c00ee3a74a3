/**
 * How fast the product is, measured from outside on a server of its own: see bench/README.md. No
 * test fails on a time.
 */
@NullMarked
package no.dugnad.bench;

import org.jspecify.annotations.NullMarked;
