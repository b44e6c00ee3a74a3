/** Proposing, deciding and undoing a rejection. */
@NullMarked
package no.dugnad.funding.rejections.web;

import org.jspecify.annotations.NullMarked;
