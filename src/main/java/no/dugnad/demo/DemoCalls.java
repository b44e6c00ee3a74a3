package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.CallFrame;
import no.dugnad.funding.calls.CallTerms;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** Makes the demo's calls, with the published scheme's criteria and follow-up. */
@Component
class DemoCalls {
  private static final LocalTime NOON = LocalTime.NOON;

  private final Calls calls;
  private final Forms forms;

  DemoCalls(Calls calls, Forms forms) {
    this.calls = calls;
    this.forms = forms;
  }

  /**
   * A call that was published when it opened.
   *
   * @param opened how long before now; noon that day
   * @param deadline how long after now, negative when it has passed; noon that day, or of one to
   *     come, the next that people are at work
   */
  UUID publish(
      Municipality municipality, String title, Instant now, Duration opened, Duration deadline) {
    return publish(municipality, title, municipality.envelopeId(), now, opened, deadline);
  }

  /** As {@link #publish}, of another year's envelope. */
  UUID publish(
      Municipality municipality,
      String title,
      UUID envelope,
      Instant now,
      Duration opened,
      Duration deadline) {
    Person adviser = municipality.adviser();
    var actor = new Actor(adviser.id(), adviser.name());
    Instant opensAt = noon(now.minus(opened));
    Instant closesAt =
        deadline.isNegative() ? noon(now.plus(deadline)) : atWork(now.plus(deadline));
    var terms = terms(title, envelope, opensAt, closesAt);
    UUID[] call = new UUID[1];
    BackdatedClock.at(
        opensAt.minus(Duration.ofDays(7)),
        () -> {
          UUID organisation = municipality.organisation().id();
          UUID form =
              forms.create(organisation, "Søknad: " + title, Scheme.MUNICIPAL.form("nb"), actor);
          call[0] = calls.add(organisation, terms, criteria(), form, actor);
          calls.publish(call[0], forms.currentVersion(form), actor);
        });
    return call[0];
  }

  private static Instant noon(Instant day) {
    return Oslo.instant(Oslo.date(day).atTime(NOON));
  }

  private static Instant atWork(Instant day) {
    return Oslo.instant(WorkingDays.suggestedOnOrAfter(Oslo.date(day)).atTime(NOON));
  }

  private static CallTerms terms(String title, UUID envelope, Instant opensAt, Instant deadline) {
    var texts =
        new CallTexts(
            title,
            """
            Har du sett et behov i hverdagen, og vil du prøve noe nytt? Her kan du få penger til å utvikle ideen sammen med
            kollegene dine. Terskelen er lav: Du trenger ikke være sikker på at det virker.

            Blir det ikke som dere tenkte, er det også et resultat. Da deler vi det vi lærte.
            """,
            "Alle som er ansatt i kommunen. Lederen din må stå bak søknaden.",
            """
            - utvikling av tjenesten, som er det vi støtter mest
            - hjelp til en app eller et digitalt verktøy
            - utstyr, når det trengs for å prøve noe nytt
            """,
            """
            - vanlig drift
            - innkjøp som enheten ellers ville gjort
            - lønn til faste oppgaver
            """,
            Kind.all(),
            "nb");
    var dates =
        new CallFrame.Dates(
            opensAt,
            deadline,
            WorkingDays.suggestedOnOrAfter(Oslo.date(deadline.plus(Duration.ofDays(35)))));
    var frame =
        new CallFrame(
            envelope,
            null,
            Money.kroner(20_000),
            Money.kroner(500_000),
            dates,
            5,
            List.of(
                new FollowUp(FollowUp.Step.START_UP, 0),
                new FollowUp(FollowUp.Step.PROJECT_DESCRIPTION, 1),
                new FollowUp(FollowUp.Step.STATUS_CHECK, 3),
                new FollowUp(FollowUp.Step.CLOSING, 12),
                new FollowUp(FollowUp.Step.FINAL_REPORT, 13)));
    return new CallTerms(texts, frame);
  }

  /** The scheme's; the weights are constructed. */
  private static List<Criterion> criteria() {
    Iterator<Integer> weights = List.of(3, 2, 1, 2, 3, 1).iterator();
    return Scheme.MUNICIPAL.criteria("nb").stream()
        .map(c -> new Criterion(c.id(), c.name(), c.explanation(), weights.next()))
        .toList();
  }
}
