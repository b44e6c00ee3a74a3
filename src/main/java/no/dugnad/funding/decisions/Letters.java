package no.dugnad.funding.decisions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/**
 * Writes the letters. They carry what forvaltningsloven asks of a notice: the decision, its grounds
 * (§§ 24 and 25), and how, to whom and until when it can be appealed (§ 27), in the language of the
 * one who applied.
 */
@Component
public class Letters {
  private final CoApplicants coApplicants;
  private final People people;
  private final Documents documents;
  private final Pages pages;
  private final Clock clock;

  Letters(CoApplicants coApplicants, People people, Documents documents, Pages pages, Clock clock) {
    this.coApplicants = coApplicants;
    this.people = people;
    this.documents = documents;
    this.pages = pages;
    this.clock = clock;
  }

  /** The letter as it would go out now. */
  public Letter preview(Call call, Application application, Decision decision) {
    return write(call, application, decision, AppealDeadline.of(clock.instant()));
  }

  Letter write(Call call, Application application, Decision decision, AppealDeadline deadline) {
    return letter(
        application,
        "funding/decisions/letter",
        "decisions.letter.file." + decision.outcome(),
        Map.of(
            "call", call,
            "application", application,
            "decision", decision,
            "deadline", deadline));
  }

  /**
   * A letter by the template, which is given {@code organisation}, {@code applicants} and {@code
   * today} beside the model.
   *
   * @param fileKey the message that names the file
   */
  public Letter letter(
      Application application, String template, String fileKey, Map<String, Object> model) {
    List<Person> applicants = coApplicants.listApplicants(application);
    Locale language = applicants.getFirst().locale();
    Organisation organisation = people.getOrganisation(application.organisationId());
    var all = new HashMap<>(model);
    all.put("organisation", organisation);
    all.put("applicants", applicants);
    all.put("today", Oslo.date(clock.instant()));
    String name = pages.ui(language).t(fileKey, application.title()) + ".pdf";
    return new Letter(name, documents.pdf(template, language, all));
  }
}
