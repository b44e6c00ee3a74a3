package no.dugnad.funding.funds;

/** What moved money in the ledger: from one account to another. */
public enum LedgerDeed {
  SET_ASIDE(Account.SET_ASIDE, Account.AVAILABLE),
  COMMIT(Account.AVAILABLE, Account.COMMITTED),
  RELEASE(Account.COMMITTED, Account.AVAILABLE),
  PAY(Account.COMMITTED, Account.PAID),
  GIVE_BACK(Account.PAID, Account.RETURNED);

  private final Account from;
  private final Account to;

  LedgerDeed(Account from, Account to) {
    this.from = from;
    this.to = to;
  }

  public Account from() {
    return from;
  }

  public Account to() {
    return to;
  }
}
