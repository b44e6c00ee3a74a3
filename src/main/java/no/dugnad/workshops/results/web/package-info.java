@NullMarked
package no.dugnad.workshops.results.web;

import org.jspecify.annotations.NullMarked;
