package no.dugnad.funding.awards;

import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much a year's awards of one kind come to.
 *
 * @param kind null for those whose kind is not known
 */
record AwardSum(int year, @Nullable Kind kind, int awards, Money amount) {}
