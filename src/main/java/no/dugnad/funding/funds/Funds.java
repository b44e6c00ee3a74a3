package no.dugnad.funding.funds;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Funds and envelopes, and every move of money in them. The ledger is double-entry and append-only;
 * the database holds that it balances and that nothing goes below zero.
 */
@Service
public class Funds {
  /** Of a reference to who decided something, such as a case number. */
  public static final int MAX_REFERENCE = 120;

  private static final String COMMITTED = "funds.journal.committed";
  private static final String RELEASED = "funds.journal.released";
  private static final String PAID = "funds.journal.paid";
  private static final String REVERSED = "funds.journal.reversed";
  private static final String GIVEN_BACK = "funds.journal.givenBack";
  private static final String RETURN_REVERSED = "funds.journal.returnReversed";
  private static final String REUSED = "funds.journal.reused";

  /** Opened to nobody in a timeline: the envelope's page shows each the moves they may know of. */
  private static final Audience MOVES = new Audience("funds.listMovements");

  private final FundStore store;
  private final Ledger ledger;
  private final List<HiddenAwards> hiddenAwards;
  private final Journal journal;
  private final Clock clock;

  Funds(
      FundStore store,
      Ledger ledger,
      List<HiddenAwards> hiddenAwards,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.hiddenAwards = hiddenAwards;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  public UUID addFund(UUID organisationId, String name, String purpose, Actor actor) {
    var fund = new Fund(Ids.next(), organisationId, name, purpose);
    try {
      store.insert(fund, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new Refused("funds.refused.sameFund", name);
    }
    journal.write(
        JournalEntry.of(
                clock.instant(), actor, organisationId, fund.id(), "funds.journal.fundAdded", name)
            .forAll());
    return fund.id();
  }

  /** Adds a year's envelope to a fund, with what is set aside for it. */
  @Transactional
  public UUID addEnvelope(UUID fundId, int year, String name, Money setAside, Actor actor) {
    Fund fund = getFund(fundId);
    UUID id = Ids.next();
    var envelope = new Envelope(id, fundId, fund.organisationId(), fund.name(), year, name);
    try {
      store.insert(envelope, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new Refused("funds.refused.sameEnvelope", name, Integer.toString(year));
    }
    write(envelope, actor, "funds.journal.envelopeAdded", name, Integer.toString(year));
    if (setAside.isPositive()) setAside(id, setAside, actor);
    return id;
  }

  public Fund getFund(UUID id) {
    return store.findFund(id).orElseThrow(() -> new NotFound("fund", id));
  }

  /** A part of the organisation's funds, by name. */
  public List<Fund> listFunds(UUID organisationId, int offset, int most) {
    return store.listFunds(organisationId, offset, most);
  }

  public int countFunds(UUID organisationId) {
    return store.countFunds(organisationId);
  }

  /** The envelopes of these funds, the latest year first. */
  public List<Envelope> listEnvelopesOf(Collection<UUID> funds) {
    return store.listEnvelopesOf(funds);
  }

  public Envelope getEnvelope(UUID id) {
    return store.findEnvelope(id).orElseThrow(() -> new NotFound("envelope", id));
  }

  /** The organisation's envelopes, the latest year first. */
  public List<Envelope> listEnvelopes(UUID organisationId) {
    return store.listEnvelopes(organisationId);
  }

  /** What the envelope holds; what decides is reckoned by this one. */
  public Balance balance(UUID envelopeId) {
    return ledger.balance(envelopeId, Set.of());
  }

  /** What the envelope holds as far as the viewer may know: without {@link HiddenAwards}. */
  public Balance balance(UUID envelopeId, Viewer viewer) {
    return ledger.balance(envelopeId, hiddenFrom(viewer));
  }

  /** What {@link HiddenAwards} had been promised of the envelope before that moment. */
  public Money hidden(UUID envelopeId, Instant before, Viewer viewer) {
    Set<UUID> hidden = hiddenFrom(viewer);
    return hidden.isEmpty() ? Money.ZERO : ledger.promised(envelopeId, hidden, before);
  }

  /** The balance of each of these envelopes, as far as the viewer may know. */
  public Map<UUID, Balance> balances(Collection<Envelope> envelopes, Viewer viewer) {
    return ledger.balances(envelopes.stream().map(Envelope::id).toList(), hiddenFrom(viewer));
  }

  public Map<UUID, Balance> balancesOf(Collection<UUID> envelopeIds, Viewer viewer) {
    return ledger.balances(envelopeIds, hiddenFrom(viewer));
  }

  private Set<UUID> hiddenFrom(Viewer viewer) {
    return hiddenAwards.stream()
        .flatMap(hidden -> hidden.hiddenFrom(viewer).stream())
        .collect(Collectors.toSet());
  }

  /** What the award has of the envelope; nothing where it has none. */
  public AwardBalance awardBalance(UUID envelopeId, UUID award) {
    return ledger.awardBalance(envelopeId, award);
  }

  /** What came back from the award and was made available again. */
  public Money reused(UUID envelopeId, UUID award) {
    return ledger.reused(envelopeId, award);
  }

  /** What each award has of the envelope. */
  public Map<UUID, AwardBalance> awardBalances(UUID envelopeId) {
    return ledger.awardBalances(envelopeId);
  }

  /** The moves of money in the envelope that the viewer may know of, the latest first. */
  public List<Movement> listMovements(UUID envelopeId, Viewer viewer) {
    return ledger.listMovements(envelopeId, hiddenFrom(viewer));
  }

  /**
   * What has happened to the fund and its envelopes, for those who keep it. The moves of each
   * award's money stand with the envelope: there one sees those that one may know of.
   */
  public List<JournalEntry> timeline(UUID fundId) {
    return journal.list(fundId, Audience.STAFF);
  }

  /**
   * As {@link #setAside(UUID, Money, Actor)}, by somebody who may know of all that the envelope can
   * have promised. To the others a refusal would tell a sum that their pages do not show.
   *
   * @param seen of what was set aside when the viewer saw it
   */
  @Transactional
  public void setAside(UUID envelopeId, Money amount, Revision seen, Viewer viewer) {
    requireWhole(envelopeId, viewer);
    seen.requireSame(Revision.of(ledger.lock(envelopeId).setAside()));
    setAside(envelopeId, amount, viewer.actor());
  }

  private void requireWhole(UUID envelopeId, Viewer viewer) {
    if (hiddenAwards.stream().anyMatch(hidden -> hidden.mayBeIn(envelopeId, viewer))) {
      throw new Refused("funds.refused.notWhole");
    }
  }

  /** Sets aside more, or less when the amount is negative: never below what is already promised. */
  @Transactional
  public void setAside(UUID envelopeId, Money amount, Actor actor) {
    if (amount.equals(Money.ZERO)) throw new Refused("funds.refused.notPositive");
    Balance balance = ledger.lock(envelopeId);
    if (balance.available().plus(amount).isNegative()) {
      throw new Refused("funds.refused.promised", balance.available(), amount.negated());
    }
    ledger.post(envelopeId, null, Movement.Deed.SET_ASIDE, amount, actor);
    Envelope envelope = getEnvelope(envelopeId);
    if (amount.isNegative()) {
      write(envelope, actor, "funds.journal.setAsideLess", amount.negated(), envelope.name());
    } else {
      write(envelope, actor, "funds.journal.setAside", amount, envelope.name());
    }
  }

  /**
   * As {@link #commit(UUID, UUID, Money, Actor)}. The sum that is named when it does not suffice is
   * the one that the viewer's pages show; where that would have sufficed, none is.
   */
  @Transactional
  public void commit(UUID envelopeId, UUID award, Money amount, Viewer viewer) {
    Money shown = balance(envelopeId, viewer).available();
    if (shown.compareTo(amount) < 0) throw new Refused("funds.refused.exceeds", shown, amount);
    commit(envelopeId, award, amount, viewer.actor());
  }

  /** Promises money to an award: never more than the envelope has available. */
  @Transactional
  public void commit(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requirePositive(amount);
    Balance balance = ledger.lock(envelopeId);
    if (balance.available().compareTo(amount) < 0) {
      throw new Refused("funds.refused.notEnough", amount);
    }
    move(envelopeId, award, Movement.Deed.COMMIT, amount, actor, COMMITTED);
  }

  /** Lets what was promised to an award, and not paid, be available again. */
  @Transactional
  public void release(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requirePositive(amount);
    ledger.lock(envelopeId);
    requireCommitted(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.RELEASE, amount, actor, RELEASED);
  }

  /** What one award has of the envelope, held so until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public AwardBalance lockAward(UUID envelopeId, UUID award) {
    ledger.lock(envelopeId);
    return ledger.awardBalance(envelopeId, award);
  }

  /** Pays out of what was promised to the award. */
  @Transactional
  public void pay(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requirePositive(amount);
    ledger.lock(envelopeId);
    requireCommitted(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.PAY, amount, actor, PAID);
  }

  /** A payment to the award was registered by mistake: it is promised as before. */
  @Transactional
  public void reverse(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requirePaid(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.REVERSE, amount, actor, REVERSED);
  }

  /** Takes back what was paid to the award and not used. */
  @Transactional
  public void giveBack(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requirePaid(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.GIVE_BACK, amount, actor, GIVEN_BACK);
  }

  /** A return from the award was registered by mistake: it is paid as before. */
  @Transactional
  public void reverseReturn(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requireReturned(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.REVERSE_RETURN, amount, actor, RETURN_REVERSED);
  }

  /** What came back from the award can be promised to others. */
  @Transactional
  public void reuse(UUID envelopeId, UUID award, Money amount, Actor actor) {
    requireReturned(envelopeId, award, amount);
    move(envelopeId, award, Movement.Deed.REUSE, amount, actor, REUSED);
  }

  /**
   * Moves what is available to a later year's envelope of the same fund. What is promised stays.
   *
   * @param seen of what was set aside when the viewer saw it
   * @param reference to who decided it
   */
  @Transactional
  public void carryOver(
      UUID fromId, UUID toId, Money amount, String reference, Revision seen, Viewer viewer) {
    requirePositive(amount);
    Envelope from = getEnvelope(fromId);
    Envelope to = getEnvelope(toId);
    if (!to.fundId().equals(from.fundId()) || to.year() <= from.year())
      throw new Refused("funds.refused.notLater");
    requireWhole(fromId, viewer);
    // Two who carry between the same envelopes wait for each other, whichever way they go.
    Stream.of(fromId, toId).sorted().forEach(ledger::lock);
    Balance balance = ledger.lock(fromId);
    seen.requireSame(Revision.of(balance.setAside()));
    if (balance.available().compareTo(amount) < 0)
      throw new Refused("funds.refused.carriesTooMuch", balance.available(), amount);
    carry(fromId, Movement.Deed.CARRY_OUT, amount, toId, reference, viewer);
    carry(toId, Movement.Deed.CARRY_IN, amount, fromId, reference, viewer);
    write(
        from,
        viewer.actor(),
        "funds.journal.carriedOver",
        amount,
        from.title(),
        to.title(),
        reference);
  }

  private void carry(
      UUID envelope, Movement.Deed deed, Money amount, UUID other, String reference, Viewer by) {
    UUID transaction = ledger.post(envelope, null, deed, amount, by.actor());
    ledger.carry(transaction, other, reference);
  }

  private void requirePaid(UUID envelopeId, UUID award, Money amount) {
    requirePositive(amount);
    ledger.lock(envelopeId);
    Money paid = ledger.awardBalance(envelopeId, award).paid();
    if (paid.compareTo(amount) < 0) throw new Refused("funds.refused.notPaid", paid, amount);
  }

  private void requireReturned(UUID envelopeId, UUID award, Money amount) {
    requirePositive(amount);
    ledger.lock(envelopeId);
    Money back = ledger.awardBalance(envelopeId, award).returned();
    if (back.compareTo(amount) < 0) throw new Refused("funds.refused.notReturned", back, amount);
  }

  private void requireCommitted(UUID envelopeId, UUID award, Money amount) {
    Money committed = ledger.awardBalance(envelopeId, award).committed();
    if (committed.compareTo(amount) < 0) {
      throw new Refused("funds.refused.notCommitted", committed, amount);
    }
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) throw new Refused("funds.refused.notPositive");
  }

  private void move(
      UUID envelopeId, UUID award, Movement.Deed deed, Money amount, Actor actor, String event) {
    ledger.post(envelopeId, award, deed, amount, actor);
    Envelope envelope = getEnvelope(envelopeId);
    journal.write(entry(envelope, actor, event, amount, envelope.name()).openedBy(MOVES));
  }

  private void write(Envelope envelope, Actor actor, String event, Object... args) {
    journal.write(entry(envelope, actor, event, args).forStaff());
  }

  private JournalEntry.Closed entry(Envelope envelope, Actor actor, String event, Object... args) {
    return JournalEntry.of(
        clock.instant(), actor, envelope.organisationId(), envelope.fundId(), event, args);
  }
}
