package no.dugnad.funding.funds;

/** Where money lies in an envelope's ledger. */
enum Account {
  /** Where an envelope's money comes from: below zero by as much as was set aside. */
  SET_ASIDE,
  AVAILABLE,
  COMMITTED,
  PAID,
  RETURNED
}
