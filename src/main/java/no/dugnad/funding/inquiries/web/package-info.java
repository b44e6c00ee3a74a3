/** The pages and deeds of this room over HTTP. */
@NullMarked
package no.dugnad.funding.inquiries.web;

import org.jspecify.annotations.NullMarked;
