package no.dugnad.funding.awards;

import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much a year's awards of one kind come to.
 *
 * @param year null for those whose source doesn't state it
 * @param kind null for those whose kind is not known
 * @param amount as it was announced
 * @param now what that has come to since
 * @param unused what of that was set free, or came back
 */
record AwardSum(
    @Nullable Integer year,
    @Nullable Kind kind,
    int awards,
    Money amount,
    Money now,
    Money unused) {}
