package no.dugnad.funding.appeals;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import org.junit.jupiter.api.Test;

/** An application is turned away, its applicant appeals, and what then may come of it. */
@ServerTest
class AppealsAgainstRejectionsTest extends RejectedCase {
  @Test
  void whatWasWronglyRejectedIsTakenInAgainAsItWasAndItsApplicantReadsWhy() throws Exception {
    Page rejected = applicant.get(application);
    assertThat(rejected.select("dl.facts").text()).contains("Sendt inn");
    Page receipt = rejected.follow("a[href$=/receipt]");
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text()).doesNotContain("Svaret er ventet");
    Page told =
        rejected
            .follow("a[href$=/appeal]")
            .submit("form.stack", Map.of("text", "Budsjettet lå i vedlegget."));
    assertThat(told.text()).contains("Klagen er registrert", "Klagen ligger hos rådgiveren");
    assertThat(adviser.get("/home").text()).contains("Klage som skal forberedes");
    Page handled = adviser.get(application + "/casework");
    assertThat(handled.text())
        .contains("Registrert av", "Klagen ligger hos rådgiveren")
        .doesNotContain("Klagefrist");
    assertThat(handled.follow("main a[href$=#appeal]").text())
        .contains("Budsjettet lå i vedlegget.");
    assertThat(decisionMaker.get("/home").text()).doesNotContain("Klage som skal avgjøres");

    Page contested = decisionMaker.get(application + "/rejection");
    assertThat(contested.text()).contains("Det er klaget på avvisningen");
    assertThat(contested.select("#reverse-rejection")).isEmpty();
    adviser
        .get(application + "/appeal/preparation")
        .submit("form.stack", Map.of("preparation", "Det stemmer."));
    assertThat(adviser.get(application).select("a[href$=/appeal/preparation]").text())
        .isEqualTo("Endre forberedelsen");
    assertThat(decisionMaker.get("/home").text()).contains("Klage som skal avgjøres");
    Page form = decisionMaker.get(application + "/appeal/decision");
    assertThat(form.text()).contains("Det stemmer.", WHY, "Søknaden tas inn igjen og vurderes.");
    assertThat(form.select("[name=amount]")).isEmpty();
    form.submit("form.stack", Map.of("answer", "UPHOLD", "grounds", "Budsjettet er der."));

    assertThat(round.application(id).isSubmitted()).isTrue();
    Page answered = applicant.get(application);
    assertThat(answered.text())
        .contains("Medhold", "Søknaden er tatt inn igjen", "Budsjettet er der.")
        .doesNotContain("Det stemmer.", "Skriv en klage", "overlevert");
    assertThat(answered.select("ol.timeline, [class*=timeline]").text())
        .contains("Klagen fikk medhold: søknaden er tatt inn igjen");
    assertThat(Compliance.faults(answered.follow("a[href$=letter.pdf]").bytes())).isEmpty();
    assertThat(subjects(cast.applicant))
        .filteredOn(subject -> subject.startsWith("Klagen er avgjort"))
        .hasSize(1);
    assertThat(subjects(cast.applicant)).noneMatch(subject -> subject.contains("likevel"));
    assertThat(adviser.get("/home").text()).doesNotContain("Robotsel");
    assertThat(visitors.of(cast.assessors.getFirst().id()).get(application).status())
        .isEqualTo(404);
  }

  private List<String> subjects(Person person) {
    return outbox.to(person.email()).stream().map(Outbox.Written::subject).toList();
  }

  @Test
  void theAppealBodyMayLetTheRejectionStand() throws IOException {
    String reversing = "a:contains(Gjør om)";
    assertThat(decisionMaker.get(application).select(reversing)).hasSize(1);
    assertThat(decisionMaker.get(application + "/casework").text())
        .contains("Ingen har klaget på vedtaket. Klagefrist: 22. april 2027");
    appeal();
    assertThat(decisionMaker.get(application).select(reversing)).isEmpty();
    named();
    decisionMaker
        .get(application + "/appeal/decision")
        .submit("form.stack", Map.of("answer", "FORWARD", "grounds", "Det lå intet der."));
    assertThat(entries(adviser.get(application).follow("a[href$=package.zip]")))
        .containsExactly("Klagen og uttalelsen.pdf", "Avvisning – Robotsel.pdf", "Søknaden.pdf");

    adviser.get(application + "/appeal/sending").submit("form.stack", Map.of());
    adviser
        .get(application + "/appeal/answer")
        .submit("form.stack", Map.of("answer", "DISMISS", "grounds", "Nemnda er enig."));

    assertThat(round.application(id).isRejected()).isTrue();
    assertThat(applicant.get(application).text()).contains("Ikke medhold", "Nemnda er enig.");
    assertThat(applicant.get(application).follow("a[href*=/appeals/]").status()).isEqualTo(200);
  }

  private static List<String> entries(Page sent) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        names.add(entry.getName());
    }
    return names;
  }

  @Test
  void aLongAppealIsOpenedWhereItIsToldOf() {
    appeals.register(id, "Budsjettet lå i vedlegget. ".repeat(200), cast.viewer(cast.applicant));
    assertThat(adviser.get(application).select("details.more > p").text()).startsWith("Budsjettet");
  }

  @Test
  void aSecondTooLateIsRefusedAndTheTextShownAgain() {
    clock.set(OVER.minusSeconds(1));
    Page form = visitors.of(cast.applicant.id()).get(application + "/appeal");
    assertThat(form.text()).contains("Du kan klage på vedtaket til og med 22. april 2027");
    clock.set(OVER);

    Page refused = form.submit("form.stack", Map.of("text", "Budsjettet er der."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Klagefristen var 22. april 2027");
    assertThat(refused.select("#f-text").text()).isEqualTo("Budsjettet er der.");
    assertThat(appeals.list(id)).isEmpty();
  }

  @Test
  void whoWritesAnAppealWhileTheRejectionIsReversedIsToldSo() {
    Page form = applicant.get(application + "/appeal");
    decisionMaker
        .get(application + "/rejection")
        .submit("#reverse-rejection", Map.of("grounds", "Det var rett skjema."));

    Page told = form.submit("form.stack", Map.of("text", "Budsjettet er der."));

    assertThat(told.text()).contains("Avvisningen er alt gjort om");
    assertThat(appeals.list(id)).isEmpty();
  }

  @Test
  void ofTwoApplicantsWhoWriteAnAppealTheSecondKeepsWhatTheyWrote() {
    joins(cast.colleague);
    Page form = visitors.of(cast.colleague.id()).get(application + "/appeal");
    appeal();

    Page refused = form.submit("form.stack", Map.of("text", "Vi la det ved."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("En av dere har alt sendt en klage");
    assertThat(refused.select("#f-text").text()).isEqualTo("Vi la det ved.");
    assertThat(appeals.getAppeal(id).text()).isEqualTo("Budsjettet lå i vedlegget.");
  }

  @Test
  void whoRejectedItAndHasBecomeDisqualifiedHasNothingToDoWithTheAppeal() {
    appeal();
    Person both = cast.employee("both", null, Role.DECISION_MAKER);
    assertThat(visitors.of(both.id()).get(application + "/appeal/decision").status())
        .isEqualTo(200);
    joins(both);
    joins(cast.decisionMaker);

    for (Visitor disqualified : List.of(visitors.of(both.id()), decisionMaker)) {
      assertThat(disqualified.get(application + "/appeal/decision").status()).isEqualTo(404);
      assertThat(disqualified.get("/home").text()).doesNotContain("Klage som skal avgjøres");
      String decide = application + "/appeal/decision";
      assertThat(
              disqualified
                  .impatient()
                  .post(decide, Map.of("answer", "UPHOLD", "grounds", "Ja."))
                  .status())
          .isEqualTo(404);
    }
    for (Person nobody : List.of(cast.leader, cast.colleague, cast.assessors.getFirst()))
      assertThat(visitors.of(nobody.id()).get(application + "/appeal").status()).isEqualTo(404);
    assertThat(round.application(id).isRejected()).isTrue();
  }

  private void joins(Person person) {
    db.sql(
            """
            insert into applications.co_applicant
              (application_id, person_id, invited_at, accepted_at)
            values (:application, :person, now(), now())
            """)
        .param("application", id)
        .param("person", person.id())
        .update();
  }

  @Test
  void ofTwoWhoUpholdItInTheSameMomentOneDoes() {
    appeal();
    Person second = cast.employee("second", null, Role.DECISION_MAKER);
    Runnable first = () -> appeals.takeIn(id, "Ja.", cast.viewer(cast.decisionMaker));

    assertThat(
            AtOnce.second(
                transaction, db, first, () -> appeals.takeIn(id, "Jo.", cast.viewer(second))))
        .get(as(THROWABLE))
        .hasMessageContaining("appeals.refused.decided");
    assertThat(appeals.getAppeal(id).status())
        .isInstanceOfSatisfying(
            AppealStatus.Upheld.class, upheld -> assertThat(upheld.grounds()).isEqualTo("Ja."));
  }
}
