/** The pages of those who adopt, and of those whose project it is. */
@NullMarked
package no.dugnad.sharing.adoptions.web;

import org.jspecify.annotations.NullMarked;
