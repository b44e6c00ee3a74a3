package no.dugnad.funding.calls.web;

import static no.dugnad.funding.calls.TestCalls.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallStatus;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** How an adviser makes a call, through the pages alone. */
@ServerTest
class SettingsPagesTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired BeanFactory beans;
  @Autowired Calls calls;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  private TestCalls round;
  private Visitor adviser;

  @BeforeEach
  void beforeTheOpening() {
    clock.set(OPENS.minus(Duration.ofDays(1)));
    round = new TestCalls(beans, cast);
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void theSummaryOfWhatIsWrongNamesTheFields() {
    Page titleless = adviser.get("/our-calls/new").submit("form.stack", Map.of("title", " "));
    assertThat(titleless.select(".ds-error-summary a").eachText())
        .containsExactly("Tittel: Feltet må fylles ut.");
    Page frame = begin("template").follow("a[href$=/settings/frame]");
    Page wrong =
        frame.submit(
            "form[action$=/frame]",
            Map.of("deadline.date", "i morgen", "deadline.time", "", "least", "mye"));
    assertThat(wrong.select(".ds-error-summary a").eachText())
        .contains(
            "Frist, Dato: Skriv en dato, for eksempel 31.3.2027.",
            "Minste beløp: Skriv et beløp i kroner, for eksempel 250 000.");
  }

  @Test
  void fromTheTemplateToAPublishedCall() {
    Page settings = begin("template");
    assertThat(settings.text()).contains("5 ting mangler");
    assertThat(settings.select("form[action$=/publication]")).isEmpty();

    Page ready =
        settings
            .follow("a[href$=/settings/frame]")
            .submit("form[action$=/frame]", frame("2027-03-01", "08:00", "2027-04-01", "12.00"));
    assertThat(ready.text()).contains("Alt er på plass");

    assertThat(ready.select("dialog").text()).contains("torsdag 1. april 2027 kl. 12.00");
    Page published = ready.submit("form[action$=/publication]");
    assertThat(published.text()).contains("Utlysningen er publisert", "Kommer");
    Call call = call(published);
    assertThat(call.status()).isInstanceOf(CallStatus.Published.class);
    assertThat(call.most()).isEqualTo(Money.kroner(250_000));
    assertThat(call.opensAt()).isEqualTo(TestCalls.OPENS);
    assertThat(call.deadline()).isEqualTo(TestCalls.DEADLINE);
    assertThat(call.followUp()).contains(new FollowUp(FollowUp.Step.STATUS_CHECK, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-11-27, 2027-01-04, 2027-03-15",
    "2027-02-05, 2027-02-08, 2027-03-08, 2027-05-18"
  })
  void theDatesThatAreSuggestedAreWorkingDays(
      LocalDate today, String opens, String deadline, String answerBy) {
    clock.set(Oslo.instant(today.atTime(12, 0)));
    Page frame = begin("template").follow("a[href$=/settings/frame]");
    assertThat(frame.select("[name=opens.date]").val()).isEqualTo(opens);
    assertThat(frame.select("[name=deadline.date]").val()).isEqualTo(deadline);
    assertThat(frame.select("[name=answerBy]").val()).isEqualTo(answerBy);
  }

  @Test
  void aCallThatIsPublishedAfterItsOpeningOpensThen() {
    UUID id = round.ready("Midler");
    clock.set(OPENS.plus(Duration.ofHours(4)));
    round.publish(id);
    assertThat(visitors.stranger().get("/calls/" + id).text())
        .contains("Åpnet 1. mars 2027 kl. 12.00");
    assertThat(calls.getCall(id).isOpen(clock.instant())).isTrue();
  }

  @Test
  void aCallThatIsClosedBeforeItOpensHasNotOpened() {
    UUID id = round.published("Midler");
    calls.close(id, "Pengene trengs et annet sted.", round.adviser);
    assertThat(visitors.stranger().get("/calls/" + id).select(".page-head").text())
        .contains("Utlysningen ble lukket før fristen")
        .doesNotContain("Åpnet");
  }

  @Test
  void textsAreChangedAndTheRestLeft() {
    Page settings = begin("template");
    Page saved =
        settings
            .follow("a[href$=/settings/texts]")
            .submit(
                "form[action$=/texts]",
                Map.of("title", "Ny tittel", "kinds", List.of("APP"), "language", "nn"));

    Call call = call(saved);
    assertThat(call.title()).isEqualTo("Ny tittel");
    assertThat(call.kinds()).containsExactly(Kind.valueOf("APP"));
    assertThat(call.language()).isEqualTo("nn");
    assertThat(call.criteria()).hasSize(6);
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsNotLostWithoutAWord() {
    Page settings = begin("blank");
    Page mine = settings.follow("a[href$=/settings/texts]");
    Page theirs = settings.follow("a[href$=/settings/texts]");
    clock.advance(Duration.ofSeconds(1));
    theirs.submit("form[action$=/texts]", Map.of("purpose", "Deres formål"));

    Page told = mine.submit("form[action$=/texts]", Map.of("purpose", "Mitt formål"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("Utlysningen er endret mens du skrev");
    assertThat(told.select("textarea[name=purpose]").text()).isEqualTo("Mitt formål");

    told.submit("form[action$=/texts]");
    assertThat(call(settings).purpose()).isEqualTo("Mitt formål");
  }

  @Test
  void whatTwoChangeInDifferentFieldsOfACallGoesTogether() {
    Page settings = begin("blank");
    Page first = settings.follow("a[href$=/settings/texts]");
    first.submit("form[action$=/texts]", Map.of("kinds", List.of("APP", "EQUIPMENT")));
    Page mine = settings.follow("a[href$=/settings/texts]");
    Page theirs = settings.follow("a[href$=/settings/texts]");
    Page third = settings.follow("a[href$=/settings/texts]");
    clock.advance(Duration.ofSeconds(1));
    theirs.submit(
        "form[action$=/texts]", Map.of("purpose", "Deres formål", "kinds", List.of("APP")));

    Page saved = mine.submit("form[action$=/texts]", Map.of("eligibility", "Alle ansatte"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text()).doesNotContain("endret mens du skrev");
    assertThat(call(settings).purpose()).isEqualTo("Deres formål");
    assertThat(call(settings).eligibility()).isEqualTo("Alle ansatte");
    assertThat(call(settings).kinds()).containsExactly(Kind.valueOf("APP"));

    Page told =
        third.submit("form[action$=/texts]", Map.of("eligibility", "Skolen", "supports", "Utstyr"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("endret mens du skrev", "Alle ansatte");
    told.submit("form[action$=/texts]");
    assertThat(call(settings).eligibility()).isEqualTo("Skolen");
    assertThat(call(settings).purpose()).as("kept").isEqualTo("Deres formål");
  }

  @Test
  void aSlipInAPublishedCallIsCorrectedWithAReasonThatAllRead() {
    UUID id = round.published("Midlar til alle");
    Page page = adviser.get("/calls/" + id + "/settings").follow("a[href$=/settings/correction]");
    assertThat(page.text()).contains("Det som avgjør, kan ikke endres her");

    Page without =
        page.submit("form[action$=/corrections]", Map.of("title", "Midler til alle", "why", " "));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.select("input[name=title]").val()).isEqualTo("Midler til alle");

    Page settings =
        without.submit("form[action$=/corrections]", Map.of("why", "Skrivefeil i tittelen"));
    assertThat(settings.select(".timeline").text())
        .contains("Rettet tittelen fra «Midlar til alle» til «Midler til alle»")
        .contains("Grunn: Skrivefeil i tittelen");
    Page call = visitors.stranger().get("/calls/" + id);
    assertThat(call.select("h1").text()).isEqualTo("Midler til alle");
    assertThat(call.text()).containsPattern("Rettet 28. februar 2027.*: Skrivefeil i tittelen");
    assertThat(call.select("del").text()).isEqualTo("Midlar til alle");
  }

  @Test
  void noOneButTheCallsAdvisersCorrectsIt() {
    UUID id = round.published("Midler");
    var typed = Map.of("title", "Stjålet", "purpose", "x", "why", "x");
    for (var person : List.of(cast.applicant, casts.getObject().adviser)) {
      Visitor other = visitors.of(person.id());
      assertThat(other.get("/calls/" + id + "/settings/correction").status()).isEqualTo(404);
      assertThat(other.impatient().post("/calls/" + id + "/corrections", typed).status())
          .isEqualTo(404);
    }
    assertThat(calls.getCall(id).title()).isEqualTo("Midler");
  }

  @Test
  void anHourThatIsSkippedOrComesTwiceIsSaidInWords() {
    Page page = begin("template").follow("a[href$=/settings/frame]");
    Page skipped =
        page.submit("form[action$=/frame]", frame("2027-03-01", "08:00", "2027-03-28", "02:30"));
    assertThat(skipped.status()).isEqualTo(422);
    assertThat(skipped.text()).contains("Natt til 28. mars 2027 stilles klokken fram");
    assertThat(skipped.select("input[name=deadline.time]").val()).isEqualTo("02:30");

    Page twice =
        page.submit("form[action$=/frame]", frame("2027-03-01", "08:00", "2027-10-31", "02:30"));
    assertThat(twice.text()).contains("Natt til 31. oktober 2027 stilles klokken tilbake");
  }

  @Test
  void datesAndAmountsInTheWrongOrderAreSaidAndKept() {
    Page page = begin("template").follow("a[href$=/settings/frame]");
    Map<String, Object> typed = new HashMap<>(frame("2027-04-02", "08:00", "2027-04-01", "12:00"));
    typed.putAll(Map.of("least", "500 000", "answerBy", "2027-04-01"));
    Page wrong = page.submit("form[action$=/frame]", typed);

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.document().title()).startsWith("Feil:");
    assertThat(wrong.select(".ds-error-summary li")).hasSize(3);
    assertThat(wrong.select("input[name=least]").val()).isEqualTo("500 000");
  }

  @Test
  void anotherOrganisationsEnvelopeCannotBeChosen() {
    UUID foreign = new TestCalls(beans, casts.getObject()).envelope;
    Page settings = begin("template");
    Page refused = adviser.post(settings.path() + "/frame", Map.of("envelope", foreign.toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(call(settings).terms().frame().envelopeId()).isNull();
  }

  @Test
  void criteriaAreAddedMovedChangedAndRemovedWithButtons() {
    Page criteria = begin("template").follow("a[href$=/settings/criteria]");
    criteria =
        criteria.submit(
            "form[action$=/criteria]", Map.of("name", "Mot", "explanation", "Tør", "weight", "3"));
    UUID added = call(criteria).criteria().getLast().id();
    criteria = criteria.submit("form[action$=" + added + "/rise]");
    criteria = criteria.submit("form[action$=" + added + "/rise]");
    criteria = criteria.submit("form[action$=" + added + "/fall]");
    criteria =
        criteria
            .follow("a[href$=" + added + "]")
            .submit("form[action$=" + added + "]", Map.of("weight", "4"));
    UUID first = call(criteria).criteria().getFirst().id();
    criteria = criteria.submit("form[action$=" + first + "/removal]");

    assertThat(call(criteria).criteria())
        .extracting(Criterion::name)
        .containsExactly(
            "Hovedmål", "Forankret i linjen", "Spredning", "Gevinst", "Mot", "Utenfor drift");
    assertThat(call(criteria).criteria()).contains(new Criterion(added, "Mot", "Tør", 4));
  }

  @Test
  void aCriterionWithAStrangeWeightIsSaidAndKept() {
    Page wrong =
        begin("blank")
            .follow("a[href$=/settings/criteria]")
            .submit("form[action$=/criteria]", Map.of("name", "Mot", "weight", "101"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.select("input[name=name]").val()).isEqualTo("Mot");
  }

  @Test
  void aCopyIsBegunFromTheListOfEarlierCalls() {
    UUID earlier = round.published("Midler 2027");
    Page settings = begin(earlier.toString());
    assertThat(call(settings).criteria()).hasSize(6);
    assertThat(call(settings).isDraft()).isTrue();
  }

  @Test
  void anotherOrganisationsCallCannotBeCopied() {
    UUID foreign = new TestCalls(beans, casts.getObject()).published("Deres");
    Page form = adviser.get("/our-calls/new");
    assertThat(form.text()).doesNotContain("Deres");
    Page refused =
        adviser.post("/our-calls", Map.of("title", "Stjålet", "from", foreign.toString()));
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void aDraftIsDeletedAfterAQuestion() {
    Page settings = begin("blank");
    Page list = settings.follow("a[href$=/settings/removal]").submit("form[action$=/removal]");
    assertThat(list.path()).isEqualTo("/our-calls");
    assertThat(list.text()).contains("Utkastet er slettet");
    assertThat(adviser.get(settings.path()).status()).isEqualTo(404);
  }

  @Test
  void theDeadlineIsExtendedAndTheCallClosed() {
    UUID id = round.published("Midler");
    clock.set(OPENS);
    Page extension =
        adviser.get("/calls/" + id + "/settings").follow("a[href$=/settings/extension]");
    Page refused =
        extension.submit("form[action$=/extension]", Map.of("deadline.date", "2027-03-31"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Den nye fristen må være senere enn 1. april 2027");

    Page extended = refused.submit("form[action$=/extension]", Map.of("deadline.date", "8.4.2027"));
    assertThat(extended.text()).contains("8. april 2027 kl. 12.00");

    Page closing = extended.follow("a[href$=/settings/closing]");
    assertThat(closing.text()).contains("Ingen skriver på en søknad nå");
    assertThat(closing.submit("form[action$=/closing]").status()).isEqualTo(422);
    Page closed = closing.submit("form[action$=/closing]", Map.of("why", "Ingen penger igjen"));
    assertThat(closed.text()).contains("Lukket", "Ingen penger igjen");
  }

  @Test
  void aPublishedCallHasNoPagesToChangeIt() {
    UUID id = round.published("Midler");
    for (String page : List.of("texts", "frame", "criteria", "removal")) {
      assertThat(adviser.get("/calls/" + id + "/settings/" + page).status())
          .as(page)
          .isEqualTo(409);
    }
    assertThat(adviser.post("/calls/" + id + "/settings/texts", Map.of("title", "X")).status())
        .isEqualTo(409);
  }

  @Test
  void nobodyButItsAdvisersRunsACall() {
    UUID id = round.published("Midler");
    clock.set(OPENS);
    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    for (Visitor other : List.of(foreign, visitors.of(cast.decisionMaker.id()))) {
      assertThat(other.get("/calls/" + id + "/settings").status()).isEqualTo(404);
      for (String deed : List.of("publication", "extension", "closing", "removal", "criteria")) {
        Page denied =
            other.post(
                "/calls/" + id + "/" + deed,
                Map.of("why", "x", "deadline.date", "2027-05-01", "deadline.time", "12:00"));
        assertThat(denied.status()).as(deed).isEqualTo(404);
      }
    }
    assertThat(calls.getCall(id).isOpen(clock.instant())).isTrue();
    assertThat(calls.getCall(id).deadline()).isEqualTo(TestCalls.DEADLINE);
  }

  private Page begin(String from) {
    return adviser
        .get("/our-calls/new")
        .submit("form[action=/our-calls]", Map.of("title", "Interne midler", "from", from));
  }

  private Call call(Page page) {
    return calls.getCall(UUID.fromString(page.path().split("/")[2]));
  }

  private Map<String, Object> frame(
      String openDate, String openTime, String deadlineDate, String deadlineTime) {
    return Map.of(
        "envelope",
        round.envelope.toString(),
        "least",
        "0",
        "most",
        "250 000",
        "opens.date",
        openDate,
        "opens.time",
        openTime,
        "deadline.date",
        deadlineDate,
        "deadline.time",
        deadlineTime,
        "answerBy",
        "15.12.2027");
  }
}
