/** The page on which words that mean the same are added and taken away. */
@NullMarked
package no.dugnad.platform.synonyms.web;

import org.jspecify.annotations.NullMarked;
