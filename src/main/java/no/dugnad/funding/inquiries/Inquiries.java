package no.dugnad.funding.inquiries;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries and their answers. Who may do it is asked of {@link InquiryRules} beforehand. */
@Service
public class Inquiries {
  static final int MOST_OPEN = 10;

  private final InquiryStore store;
  private final Calls calls;
  private final People people;
  private final Journal journal;
  private final Post post;
  private final Clock clock;

  Inquiries(
      InquiryStore store, Calls calls, People people, Journal journal, Post post, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.people = people;
    this.journal = journal;
    this.post = post;
    this.clock = clock;
  }

  public Inquiry getInquiry(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("inquiry", id));
  }

  /** Everything that was asked about the call, the latest first. */
  public List<Inquiry> listInquiries(UUID callId) {
    return store.list(callId);
  }

  /** Whether something can still be asked: until nothing more can be sent in. */
  public boolean takes(Call call) {
    return call.isCurrent(clock.instant());
  }

  @Transactional
  @Transition(to = InquiryStatus.Open.class)
  public UUID ask(UUID callId, String text, Actor asker) {
    Call call = calls.getCall(callId);
    UUID askerId = asker.personId();
    if (askerId == null) throw new IllegalArgumentException("a person asks, not " + asker.name());
    if (!takes(call)) throw new Refused("inquiries.refused.ended");
    if (store.countOpen(callId, askerId) >= MOST_OPEN) {
      throw new Refused("inquiries.refused.tooMany", MOST_OPEN);
    }
    UUID id = Ids.next();
    store.insert(id, callId, askerId, text, clock.instant());
    write(call, asker, "inquiries.journal.asked");
    return id;
  }

  /** Answers to the asker alone. */
  @Transactional
  @Transition(from = InquiryStatus.Open.class, to = InquiryStatus.AnsweredPrivately.class)
  public void answerPrivately(UUID id, String answer, Actor adviser) {
    Inquiry inquiry = lockOpen(id);
    store.answer(id, "ANSWERED_PRIVATELY", answer, null, adviser.personId(), clock.instant());
    tell(inquiry, adviser, "inquiries.journal.answered");
  }

  /** Answers on the call's page, and tells the asker. */
  @Transactional
  @Transition(from = InquiryStatus.Open.class, to = InquiryStatus.AnsweredToAll.class)
  public void answerToAll(UUID id, String shownText, String answer, Actor adviser) {
    Inquiry inquiry = lockOpen(id);
    store.answer(id, "ANSWERED_TO_ALL", answer, shownText, adviser.personId(), clock.instant());
    tell(inquiry, adviser, "inquiries.journal.answeredToAll");
  }

  private Inquiry lockOpen(UUID id) {
    store.lock(id);
    Inquiry inquiry = getInquiry(id);
    if (!inquiry.isOpen()) throw new Refused("inquiries.refused.answered");
    return inquiry;
  }

  private void tell(Inquiry inquiry, Actor adviser, String event) {
    Call call = calls.getCall(inquiry.callId());
    write(call, adviser, event);
    Person asker = people.getPerson(inquiry.askerId());
    post.send(
        Mail.to(asker.email(), asker.locale())
            .subject("inquiries.mail.subject")
            .line("inquiries.mail.line", call.title())
            .link("/calls/" + call.id() + "#inquiries", "inquiries.mail.link"));
  }

  private void write(Call call, Actor actor, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, call.organisationId(), call.id(), event)
            .forStaff());
  }
}
