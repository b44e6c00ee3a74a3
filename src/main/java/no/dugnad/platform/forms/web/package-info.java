/** The pages where advisers build forms. */
@NullMarked
package no.dugnad.platform.forms.web;

import org.jspecify.annotations.NullMarked;
