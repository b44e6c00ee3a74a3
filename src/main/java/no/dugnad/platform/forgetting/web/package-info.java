/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.platform.forgetting.web;

import org.jspecify.annotations.NullMarked;
