package no.dugnad.funding.funds;

import no.dugnad.platform.shared.Money;

/**
 * What an envelope holds: everything set aside is available, committed, paid or returned.
 *
 * @param committed promised to awards and not yet paid
 * @param paid paid out and not given back
 * @param returned paid out once, and given back
 */
public record Balance(
    Money setAside, Money available, Money committed, Money paid, Money returned) {}
