package no.dugnad.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Component;

/** Writes, endorses and submits the constructed applications, as their applicants would. */
@Component
class DemoApplications {
  private final Applications applications;
  private final Answers answers;
  private final Endorsements endorsements;
  private final Submissions submissions;
  private final Clock clock;

  DemoApplications(
      Applications applications,
      Answers answers,
      Endorsements endorsements,
      Submissions submissions,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.endorsements = endorsements;
    this.submissions = submissions;
    this.clock = clock;
  }

  /** All of them, in the days before {@code deadline}, the last one in the last hour. */
  List<UUID> submitAll(Municipality municipality, UUID call, Instant deadline) {
    List<DemoText> texts = DemoText.all();
    List<UUID> submitted = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      DemoText text = texts.get(i);
      Duration before = Duration.ofHours(11L * (texts.size() - 1 - i)).plusMinutes(37 + 3L * i);
      BackdatedClock.at(
          deadline.minus(before), () -> submitted.add(submit(municipality, call, text)));
    }
    return submitted;
  }

  private UUID submit(Municipality municipality, UUID call, DemoText text) {
    return submit(municipality, call, text, municipality.getPlace(text.unit()).employee());
  }

  /** The one application, by the applicant. */
  UUID submit(Municipality municipality, UUID call, DemoText text, Person applicant) {
    Municipality.Place place = municipality.getPlace(text.unit());
    UUID id = applications.begin(call, applicant, true);
    answer(id, applicant, ApplicationForm.TITLE, text.title());
    answer(id, applicant, ApplicationForm.UNIT, place.unit().id().toString());
    answer(id, applicant, ApplicationForm.KIND, text.kind());
    answer(id, applicant, "need", text.need());
    answer(id, applicant, "beneficiaries", "Brukerne av tjenesten, og vi som jobber her.");
    answer(id, applicant, "idea", text.idea());
    answer(id, applicant, "novelty", "Vi kjenner ikke til at noen i kommunen har prøvd det.");
    answer(
        id,
        applicant,
        "beyond-operations",
        "Driften har ikke rom for å prøve noe vi ikke vet om virker.");
    answer(id, applicant, "benefits", "quality", "workday");
    answer(id, applicant, "benefit", text.benefit());
    answer(id, applicant, "main-goals", "En tjeneste som er der når du trenger den.");
    answer(
        id, applicant, "spread", "Andre enheter kan bruke samme oppskrift. Vi deler det vi lærer.");
    answer(
        id,
        applicant,
        "anchoring",
        "Vi har snakket om det på personalmøtet, og lederen setter av tid.");
    answer(
        id,
        applicant,
        "plan",
        "Første måned: samle dem det gjelder. Deretter prøve i liten skala, justere og prøve"
            + " igjen.");
    answer(id, applicant, "finished", Oslo.date(clock.instant()).plusMonths(10).toString());
    answer(id, applicant, "partners", "no");
    answer(id, applicant, "other-funding", "no");
    answer(id, applicant, ApplicationForm.AMOUNT, text.amount().typed());
    Money half = new Money(text.amount().ore() / 200 * 100);
    answer(
        id,
        applicant,
        ApplicationForm.BUDGET,
        "Frikjøp av egne ansatte",
        half.typed(),
        "Utstyr, kjøp og reiser",
        text.amount().minus(half).typed());
    endorsements.ask(id, applicant);
    Revision read = endorsements.revision(answers.get(id));
    endorsements.answer(id, true, "Dette vil vi gjerne prøve.", read, place.leader());
    submissions.submit(id, applicant);
    return id;
  }

  private void answer(UUID id, Person by, String question, String... typed) {
    answers.save(id, question, List.of(typed), by);
  }
}
