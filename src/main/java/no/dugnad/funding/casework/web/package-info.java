/** A case's page for those who handle it. */
@NullMarked
package no.dugnad.funding.casework.web;

import org.jspecify.annotations.NullMarked;
