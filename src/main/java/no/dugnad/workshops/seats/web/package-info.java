/** Deeds, boards and streams over HTTP. */
@NullMarked
package no.dugnad.workshops.boards.web;

import org.jspecify.annotations.NullMarked;
