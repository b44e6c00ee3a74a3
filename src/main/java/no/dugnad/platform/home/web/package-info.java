/** The page one meets first. */
@NullMarked
package no.dugnad.platform.home.web;

import org.jspecify.annotations.NullMarked;
