/** The pages from upload to what was brought in. */
@NullMarked
package no.dugnad.platform.imports.web;

import org.jspecify.annotations.NullMarked;
