/** A form as those who answer it will see it. */
@NullMarked
package no.dugnad.platform.sheets.web;

import org.jspecify.annotations.NullMarked;
