package no.dugnad.funding.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
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
import no.dugnad.platform.ui.Pager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been awarded. A row comes here when it is announced and not before: whatever reads this
 * room tells no secret.
 */
@Service
public class Awards {
  /** An award is not lowered to nothing. */
  public static final String TO_NOTHING = "awards.refused.toNothing";

  static final int PAGE = 25;
  private static final int LATEST = 5;

  /** So many stand on paper; of more the spreadsheet is of use. */
  private static final int PRINTED = 200;

  private final AwardStore store;
  private final Funds funds;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Awards(
      AwardStore store,
      Funds funds,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.funds = funds;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Enters an award in the moment it is announced; the money is committed already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(NewAward award, Actor actor) {
    Instant now = clock.instant();
    store.insert(award, now);
    write(award.organisationId(), award.id(), actor, "awards.journal.awarded", award.amount());
    events.publishEvent(
        new AwardEntered(getAward(award.id()), Optional.of(award.applicationId()), now, actor));
  }

  /** An appeal gave more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAmount(UUID id, Money amount, Actor actor) {
    Award award = getAward(id);
    store.setAmount(id, amount);
    write(award.organisationId(), id, actor, "awards.journal.raised", award.amount(), amount);
    events.publishEvent(new AwardRaised(award, amount, clock.instant(), actor));
  }

  /**
   * A change gives more, of what the envelope has. What was announced stays as it was, and what was
   * set free before is given again before the award grows.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(UUID id, Money more, Viewer viewer) {
    UUID envelope = getAward(id).envelopeId();
    funds.commit(envelope, id, more, viewer);
    Award award = getAward(id);
    Money has = funds.awardBalance(envelope, id).total();
    Money amount = has.compareTo(award.amount()) > 0 ? has : award.amount();
    store.setAmount(id, amount);
    write(award.organisationId(), id, viewer.actor(), "awards.journal.more", more, amount);
  }

  /** A change takes some away, of what is not paid; what was announced stays as it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lower(UUID id, Money less, Viewer viewer) {
    UUID envelope = getAward(id).envelopeId();
    AwardBalance balance = funds.lockAward(envelope, id);
    if (balance.committed().compareTo(less) < 0)
      throw new Refused("awards.refused.paid", less, balance.paid(), balance.committed());
    Award award = getAward(id);
    Money amount = award.amount().minus(less);
    if (!amount.isPositive()) throw new Refused(TO_NOTHING);
    funds.release(envelope, id, less, viewer.actor());
    store.setAmount(id, amount);
    write(award.organisationId(), id, viewer.actor(), "awards.journal.less", less, amount);
  }

  /**
   * Enters a round that was run before. Its awards are committed in the envelope as all others, so
   * the envelope must hold them.
   */
  @Transactional
  public UUID addRound(NewRound round, Actor actor) {
    Envelope envelope = funds.getEnvelope(round.envelopeId());
    UUID by = Objects.requireNonNull(actor.personId(), "a person imports");
    try {
      UUID id = store.insert(round, envelope.organisationId(), by, clock.instant());
      for (NewRound.Row row : round.rows()) addRow(id, envelope, row, actor);
      write(
          envelope.organisationId(),
          id,
          actor,
          "awards.journal.imported",
          round.rows().size(),
          round.sum(),
          round.published().source());
      return id;
    } catch (DuplicateKeyException e) {
      throw new Refused("awards.refused.sameRound", round.published().title(), envelope.name());
    }
  }

  private void addRow(UUID roundId, Envelope envelope, NewRound.Row row, Actor actor) {
    UUID id = Ids.next();
    funds.commit(envelope.id(), id, row.amount(), actor);
    Instant now = clock.instant();
    store.insert(id, roundId, envelope.organisationId(), envelope.id(), row, now);
    write(envelope.organisationId(), id, actor, "awards.journal.awarded", row.amount());
    events.publishEvent(new AwardEntered(getAward(id), Optional.empty(), now, actor));
  }

  /**
   * Takes back a round that was entered by mistake: what was promised is available again, by
   * postings of its own, and nobody sees the awards any more. Money that has moved since stands in
   * the way.
   */
  @Transactional
  public void takeBackRound(UUID id, Actor actor) {
    if (!store.lockRound(id)) throw new NotFound("round", id);
    Round round = getRound(id);
    List<Award> awards = listOfRound(id);
    for (Award award : awards) {
      AwardBalance balance = balance(award);
      if (!balance.equals(new AwardBalance(award.amount(), Money.ZERO, Money.ZERO)))
        throw new Refused("awards.refused.moved", award.project().title());
    }
    for (Award award : awards) {
      funds.release(award.envelopeId(), award.id(), award.amount(), actor);
      write(award.organisationId(), award.id(), actor, "awards.journal.RELEASE", award.amount());
    }
    store.takeBack(id, clock.instant());
    UUID organisation = funds.getEnvelope(round.envelopeId()).organisationId();
    write(organisation, id, actor, "awards.journal.takenBack", awards.size(), round.sum());
    events.publishEvent(new AwardsTakenBack(awards.stream().map(Award::id).toList()));
  }

  /**
   * Moves a part of the award's money, or all of it.
   *
   * @param seen the {@link AwardBalance#revision} that the actor had before them
   */
  @Transactional
  public void post(UUID id, Posting posting, Money amount, Revision seen, Actor actor) {
    Award award = getAward(id);
    seen.requireSame(funds.lockAward(award.envelopeId(), id).revision());
    switch (posting) {
      case PAY -> funds.pay(award.envelopeId(), id, amount, actor);
      case REVERSE -> funds.reverse(award.envelopeId(), id, amount, actor);
      case TAKE_BACK -> funds.giveBack(award.envelopeId(), id, amount, actor);
      case REVERSE_RETURN -> funds.reverseReturn(award.envelopeId(), id, amount, actor);
      case REUSE -> funds.reuse(award.envelopeId(), id, amount, actor);
      case RELEASE -> funds.release(award.envelopeId(), id, amount, actor);
    }
    write(award.organisationId(), id, actor, "awards.journal." + posting, amount);
  }

  public Award getAward(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("award", id));
  }

  /** How much of the award is promised, paid and given back. */
  public AwardBalance balance(Award award) {
    return funds.awardBalance(award.envelopeId(), award.id());
  }

  /** The same of all that the envelope's money has been awarded to. */
  public Map<UUID, AwardBalance> balances(UUID envelopeId) {
    return funds.awardBalances(envelopeId);
  }

  /** How much of an award came back and is free for others since. */
  public Money reused(Award award) {
    return funds.reused(award.envelopeId(), award.id());
  }

  /** What has happened to the award, for those who keep it. */
  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  public Round getRound(UUID id) {
    return store.findRound(id).orElseThrow(() -> new NotFound("round", id));
  }

  /** One page of the awards, the latest year and the largest amount first, with all sums. */
  public Register register(AwardFilter filter, int page) {
    return register(filter, page, PAGE, PRINTED);
  }

  /** The largest awards of the latest year, with what that year's come to. */
  public Register latest() {
    return listYears().stream()
        .findFirst()
        .map(year -> new AwardFilter(year, null))
        .map(year -> register(year, 1, LATEST, LATEST))
        .orElseGet(() -> new Register(List.of(), List.of(), List.of(), new Pager(1, LATEST, 0)));
  }

  Register register(AwardFilter filter, int page, int size, int printed) {
    List<AwardSum> sums = store.sums(filter);
    var pager = new Pager(page, size, sums.stream().mapToInt(AwardSum::awards).sum());
    if (pager.total() > printed) {
      List<Award> shown = store.list(filter, size, pager.offset());
      return new Register(shown, shown, sums, pager);
    }
    List<Award> all = store.list(filter, printed, 0);
    return new Register(all.subList(pager.offset(), pager.last()), all, sums, pager);
  }

  /** All of them, for an export. */
  public List<Award> listAll(AwardFilter filter) {
    return store.list(filter, Integer.MAX_VALUE, 0);
  }

  public List<Award> listOfRound(UUID roundId) {
    return store.listOfRound(roundId);
  }

  public List<Award> listOfCall(UUID callId) {
    return store.listOfCall(callId);
  }

  /** What the envelope's money has been awarded to. */
  public List<Award> listOfEnvelope(UUID envelopeId) {
    return store.listOfEnvelope(envelopeId);
  }

  public boolean hasUndated() {
    return store.hasUndated();
  }

  public List<Integer> listYears() {
    return store.listYears();
  }

  private void write(UUID organisationId, UUID id, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, organisationId, id, event, args).forStaff());
  }
}
