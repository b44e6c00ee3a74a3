/** What tests of all rooms share: the running product, its visitors, its people and its time. */
@NullMarked
package no.dugnad.testing;

import org.jspecify.annotations.NullMarked;
