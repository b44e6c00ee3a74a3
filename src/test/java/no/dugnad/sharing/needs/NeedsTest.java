package no.dugnad.sharing.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.catalogue.TestCatalogue;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "I have a need": what anybody may say, what they can do with it at once, and who answers. */
@ServerTest
class NeedsTest {
  private static final String TEXT =
      "Nøklene henger aldri der de skal.\nDet går ut over dem som venter.";
  private static final String GIVE = "form[action=/needs]";

  private final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
  private final String email = mark + "@eksempel.no";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Duties duties;
  @Autowired Needs needs;
  @Autowired NeedRules rules;
  @Autowired JdbcClient db;

  @Test
  void aStrangerIsShownWhatIsToldToAllAndIsLikeItAndNothingElse() {
    String like =
        "lift vogn brikke klokke benk kurv nøkkel skap kode bil dør port"
            .replaceAll("(\\w+)", mark + "$1");
    var catalogue = new TestCatalogue(beans, cast);
    catalogue.round(2019, true, "Løftet", "Skjult");
    tell(catalogue, catalogue.project("Løftet"), Hearers.ALL, like, "Bredere dører først");
    tell(catalogue, catalogue.project("Skjult"), Hearers.EMPLOYEES, like, "Bare for oss");
    new TestCatalogue(beans, casts.getObject()).round(2018, true, "Et annet sted " + like);
    duties.runAll();

    Page looked = look(visitors.stranger(), "Vi trenger " + like);

    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.location()).isEqualTo("/needs/likeness");
    assertThat(looked.select(".entries > li a strong").eachText())
        .contains("Løftet")
        .doesNotContain("Skjult")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(looked.text()).contains("Bredere dører først", "Spør dem");
    assertThat(looked.select(".as-written").first().wholeText()).contains("Vi trenger " + like);
    assertThat(looked.select("form[action$=/applications]")).isEmpty();
    Page unlike = look(visitors.stranger(), "zzz" + mark);
    assertThat(unlike.select(".entries, #alike")).isEmpty();
    assertThat(unlike.text()).contains("Vi fant ingen prosjekter som ligner");
  }

  @Test
  void fewWordsAreLikeWhatHasThemInItsTitleAndNotWhatHasOneOfThem() {
    var catalogue = new TestCatalogue(beans, cast);
    String title = "%1$slekser med %1$seldre".formatted(mark);
    catalogue.round(2019, true, title, mark + "lekser på nett");
    for (String one : List.of(title, mark + "lekser på nett"))
      tell(catalogue, catalogue.project(one), Hearers.ALL, "Prøvd", "Lært");
    duties.runAll();

    assertThat(look(visitors.stranger(), title).select(".entries > li a strong").eachText())
        .containsExactly(title);
    assertThat(look(visitors.stranger(), mark + "lekser zzz" + mark).select(".entries"))
        .as("of which one is in no title")
        .isEmpty();
  }

  private void tell(
      TestCatalogue catalogue, Project project, Hearers to, String tried, String learned) {
    catalogue.end(project, new Outcome.Stopped("Prøvd", "Hemmelig", ""), cast.adviser);
    catalogue.tell(project, to, tried, learned, cast.adviser);
  }

  @Test
  void whatIsTooLongIsRefusedWithTheTextAndHostileTextIsShownAsWritten() {
    Visitor stranger = visitors.stranger();
    Page most = look(stranger, "æ".repeat(Need.MAX_TEXT));
    assertThat(most.status()).isEqualTo(200);
    Page refused = look(stranger, "æ".repeat(Need.MAX_TEXT + 1));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-text").val()).hasSize(Need.MAX_TEXT + 1);
    assertThat(look(stranger, " \n\u00a0").status()).isEqualTo(422);
    String hostile = "<script>alert(1)</script>'; drop table needs.need; -- \u202e {0} 👩‍⚕️ åáŋ";
    Page looked = look(stranger, hostile);
    assertThat(looked.select("script").eachText()).noneMatch(s -> s.contains("alert(1)"));
    assertThat(looked.select(GIVE + " [name=text]").val()).isEqualTo(hostile);
    Page changed = looked.submit("button[name=change]");
    assertThat(changed.select("#f-text").val()).isEqualTo(hostile);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(stranger.get("/needs/likeness").path()).isEqualTo("/needs");
  }

  @Test
  void nobodyReadsWhatAStrangerWroteBeforeTheyPressTheButtonOfTheirMail() {
    Page sent = give(look(visitors.stranger(), TEXT), "Pårørende");
    assertThat(sent.path()).isEqualTo("/needs/sent");
    assertThat(sent.text()).contains("Sjekk e-posten din");
    Outbox.Written mail = outbox.last(email);
    assertThat(mail.text()).doesNotContain("Nøklene", "Pårørende");
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/our-needs").text()).contains("Ingen har skrevet til dere ennå");

    // A scanner opens the link, more than once.
    Page opened = visitors.stranger().get(mail.path());
    assertThat(visitors.stranger().get(mail.path()).text()).contains("Er det du som har skrevet");
    assertThat(adviser.get("/our-needs").text()).contains("Ingen har skrevet til dere ennå");
    assertThat(adviser.get("/our-needs/" + id()).status()).isEqualTo(404);

    Page confirmed = opened.submit("form.deed[action^=/needs/told/]");
    assertThat(confirmed.text()).contains("Venter på svar", "Nøklene henger");
    assertThat(adviser.get("/our-needs").text()).contains("Nøklene henger aldri der de skal. Det");
    assertThat(adviser.get("/home").select(".task-list li").eachText())
        .anySatisfy(task -> assertThat(task).contains("Behov å svare på", "Nøklene henger"));
    assertThat(adviser.get("/our-needs/" + id()).text()).contains("Pårørende", email);
  }

  private UUID id() {
    return db.sql("select id from needs.need where organisation_id = :id")
        .param("id", cast.organisationId())
        .query(UUID.class)
        .single();
  }

  @Test
  void whatIsNotConfirmedIsDeletedAndItsLinkSaysSo() {
    give(look(visitors.stranger(), TEXT), "Pårørende");
    String link = outbox.last(email).path();
    Page opened = visitors.stranger().get(link);
    clock.advance(Need.CONFIRMED_WITHIN.plusSeconds(1));

    assertThat(visitors.stranger().get(link).status()).isEqualTo(404);
    assertThat(opened.submit("form.deed[action^=/needs/told/]").status()).isEqualTo(404);
    duties.runAll();

    assertThat(needs.listReceived(cast.organisationId(), 1).needs()).isEmpty();
    assertThat(count("needs.need where organisation_id = '" + cast.organisationId() + "'"))
        .isZero();
  }

  private int count(String what) {
    return db.sql("select count(*)::int from " + what).query(Integer.class).single();
  }

  @Test
  void whatIsMissingOrWrongIsSaidAndWhatWasTypedStays() {
    Page looked = look(visitors.stranger(), TEXT);
    Page refused =
        looked.submit(
            GIVE,
            Map.of("organisation", cast.organisationId().toString(), "name", "Ola", "email", "x"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-name").val()).isEqualTo("Ola");
    assertThat(refused.select("#f-email").val()).isEqualTo("x");
    assertThat(refused.select(GIVE + " [name=text]").val()).isEqualTo(TEXT);
    Cast other = casts.getObject();
    UUID none =
        beans
            .getBean(no.dugnad.platform.people.People.class)
            .addOrganisation(Cast.organisationNumber(), "Uten rådgiver")
            .id();
    assertThat(looked.select("#f-organisation option").eachAttr("value"))
        .contains(cast.organisationId().toString())
        .doesNotContain(none.toString());
    for (String odd : List.of("", "nei", UUID.randomUUID().toString(), none.toString())) {
      Page odder = looked.submit(GIVE, Map.of("organisation", odd, "name", "Ola", "email", email));
      assertThat(odder.status()).as(odd).isEqualTo(422);
      assertThat(odder.select("#f-organisation-problem")).as(odd).isNotEmpty();
    }
    assertThat(outbox.count(email)).isZero();
  }

  @Test
  void oneAddressHasSoManyThatWaitAndNoMore() {
    Page looked = look(visitors.stranger(), TEXT);
    for (int i = 0; i < Need.MOST_OPEN; i++)
      assertThat(give(look(visitors.stranger(), TEXT + i), "Ola").path()).isEqualTo("/needs/sent");
    Page refused = give(looked, "Ola");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(GIVE + " [name=text]").val()).isEqualTo(TEXT);
    assertThat(outbox.count(email)).isEqualTo(Need.MOST_OPEN);
  }

  @Test
  void manyAtOnceFromOneAddressAreNoMoreThanSoMany() {
    Page looked = look(visitors.stranger(), TEXT);
    List<Page> answers =
        AtOnce.all(
            Collections.nCopies(
                Need.MOST_OPEN + 3, () -> give(look(visitors.stranger(), TEXT), "Ola")));
    assertThat(answers.stream().filter(a -> a.path().equals("/needs/sent")))
        .hasSize(Need.MOST_OPEN);
    assertThat(looked.status()).isEqualTo(200);
  }

  @Test
  void oneWhoIsSignedInTellsItToTheirOwnAndReadsTheAnswer() {
    Visitor employee = visitors.of(cast.applicant.id());
    assertThat(employee.get("/home").select("a[href=/needs]")).isNotEmpty();
    Page looked = look(employee, TEXT);
    assertThat(looked.select("#f-organisation option[selected]").val())
        .isEqualTo(cast.organisationId().toString());
    assertThat(looked.text()).contains(cast.applicant.email());
    assertThat(looked.select("#f-name, #f-email")).isEmpty();
    Page mine = looked.submit(GIVE);
    assertThat(mine.path()).isEqualTo("/needs/mine");
    assertThat(mine.text()).contains("Nøklene henger", "Venter på svar");
    assertThat(employee.get("/home").select("a[href=/needs/mine]")).isNotEmpty();

    Page answered = answer(adviserPage(), "ANSWER", "De henger i skapet.");

    assertThat(answered.text()).contains("Svaret er sendt", "De henger i skapet.");
    assertThat(outbox.last(cast.applicant.email()).subject()).contains("Svar fra Kommune");
    assertThat(outbox.last(cast.applicant.email()).text()).doesNotContain("skapet");
    assertThat(employee.get(outbox.last(cast.applicant.email()).path()).text())
        .contains("Besvart", "De henger i skapet.");
    assertThat(visitors.of(cast.colleague.id()).get("/needs/mine").text())
        .doesNotContain("Nøklene henger");
  }

  private Page adviserPage() {
    return visitors.of(cast.adviser.id()).get("/our-needs/" + id());
  }

  private static Page answer(Page page, String ending, String words) {
    return page.submit("form[action$=/answer]", Map.of("ending", ending, "words", words));
  }

  @Test
  void aStrangerReadsTheAnswerByTheLinkOfTheMailInTheirLanguage() {
    Visitor stranger = visitors.stranger();
    stranger.get("/needs").submit("button[name=language][value=nn]");
    give(look(stranger, TEXT), "Pårørande");
    assertThat(outbox.last(email).subject()).isEqualTo("Er det du som har eit behov?");
    String first = outbox.last(email).path();
    stranger.get(first).submit("form.deed[action^=/needs/told/]");
    answer(adviserPage(), "CLOSE", "Det er politiet sitt bord.");
    Outbox.Written mail = outbox.last(email);
    assertThat(mail.subject()).startsWith("Svar frå");
    for (String link : List.of(first, mail.path()))
      assertThat(visitors.stranger().get(link).text())
          .contains("Avslutta", "Det er politiet sitt bord.")
          .doesNotContain(cast.adviser.email());
    assertThat(visitors.stranger().get("/needs/told/" + mark).status()).isEqualTo(404);
  }

  /** The link of somebody who is not signed in and has confirmed what they told. */
  private String told() {
    give(look(visitors.stranger(), TEXT), "Pårørende");
    String link = outbox.last(email).path();
    visitors.stranger().get(link).submit("form.deed[action^=/needs/told/]");
    return link;
  }

  @Test
  void itIsAnsweredOnceWhoeverIsFirst() {
    told();
    var second = cast.employee("second", null, Role.ADVISER);
    Page one = adviserPage();
    Page other = visitors.of(second.id()).get("/our-needs/" + id());
    answer(one, "ANSWER", "Det første svaret");

    Page late = answer(other, "CLOSE", "Det andre svaret");

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("En annen har allerede svart", "Det første svaret");
    assertThat(late.text()).contains("Det andre svaret");
    assertThat(outbox.count(email)).isEqualTo(2);
    assertThatThrownBy(() -> needs.close(id(), "Igjen", cast.viewer(cast.adviser)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void itIsTakenUpAsTheDraftOfAChallengeWithItsText() {
    told();
    Page refused =
        adviserPage()
            .submit(
                "form[action$=/answer]",
                Map.of("ending", "TAKE_UP", "words", "Vi ser på det.", "title", " "));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-words").val()).isEqualTo("Vi ser på det.");

    Page done = refused.submit("form[action$=/answer]", Map.of("title", "Hvor er nøklene?"));

    Page challenge = done.follow("a[href^=/challenges/]");
    assertThat(challenge.text())
        .contains("Hvor er nøklene?", "Nøklene henger aldri", "Begynt med et behov");
    assertThat(visitors.stranger().get(challenge.path()).path()).isEqualTo("/sign-in");
    assertThat(visitors.stranger().get(outbox.last(email).path()).text())
        .contains("Tatt opp som utfordring", "Vi ser på det.");
  }

  @Test
  void othersThanItsOwnAdvisersSeeNothingOfIt() {
    told();
    Cast other = casts.getObject();
    String path = "/our-needs/" + id();
    Visitor elsewhere = visitors.of(other.adviser.id());
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(elsewhere.get("/our-needs").text()).doesNotContain("Nøklene");
    assertThat(elsewhere.get("/home").text()).doesNotContain("Nøklene");
    assertThat(rules.answer(other.viewer(other.adviser), id())).isFalse();
    for (var person : List.of(cast.applicant, cast.decisionMaker, cast.administrator)) {
      Visitor visitor = visitors.of(person.id());
      assertThat(visitor.get(path).status()).as(person.name()).isEqualTo(404);
      assertThat(visitor.get("/our-needs").status()).as(person.name()).isEqualTo(403);
    }
    assertThat(needs.get(id()).isTold()).isTrue();
  }

  @Test
  void aDraftIsBegunWithTheTextAndNeverTwiceNorOverWhatIsWritten() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    var round = new TestRound(beans, cast);
    Visitor employee = visitors.of(cast.applicant.id());
    String begin = "form[action$=" + round.callId + "/applications]";
    Page looked = look(employee, TEXT);

    Page draft = looked.submit(begin);
    assertThat(draft.path()).endsWith("/sections/more");
    assertThat(draft.select("[name='a.why']").val()).isEqualTo(TEXT);
    assertThat(look(employee, TEXT).submit(begin).path()).isEqualTo(draft.path());
    assertThat(drafts(round)).isEqualTo(1);

    Page another = look(employee, "Noe helt annet").submit(begin);
    assertThat(another.select("[name='a.why']").val()).isEqualTo("Noe helt annet");
    assertThat(drafts(round)).isEqualTo(2);
    assertThat(employee.get(draft.path()).select("[name='a.why']").val()).isEqualTo(TEXT);

    UUID blank = round.begin(cast.colleague);
    Page taken = look(visitors.of(cast.colleague.id()), TEXT).submit(begin);
    assertThat(taken.path()).contains(blank.toString());
    assertThat(look(visitors.of(casts.getObject().applicant.id()), TEXT).select(begin)).isEmpty();
  }

  private int drafts(TestRound round) {
    return count("applications.heading where call_id = '" + round.callId + "'");
  }

  @Test
  void theCallClosesBetweenAndTheTextStays() {
    clock.set(TestRound.DEADLINE.minusSeconds(30));
    var round = new TestRound(beans, cast);
    Page looked = look(visitors.of(cast.applicant.id()), TEXT);
    clock.set(TestRound.DEADLINE);

    Page refused = looked.submit("form[action$=" + round.callId + "/applications]");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(GIVE + " [name=text]").val()).isEqualTo(TEXT);
    assertThat(refused.select("form[action$=/applications]")).isEmpty();
    assertThat(drafts(round)).isZero();
  }

  @Test
  void aTimeAfterTheAnswerItIsForgottenWhoToldIt() {
    told();
    needs.tell(cast.organisationId(), "Et annet", cast.viewer(cast.applicant));
    UUID stranger =
        needs.listReceived(cast.organisationId(), 1).needs().stream()
            .filter(need -> need.text().equals(TEXT))
            .findFirst()
            .orElseThrow()
            .id();
    needs.answer(stranger, "Svar", cast.viewer(cast.adviser));
    String link = outbox.last(email).path();
    clock.set(clock.instant().plus(Duration.ofDays(360)));
    duties.runAll();
    assertThat(needs.get(stranger).teller()).isPresent();
    assertThat(visitors.stranger().get(link).status()).isEqualTo(200);

    clock.advance(Duration.ofDays(10));
    duties.runAll();

    assertThat(needs.get(stranger).teller()).isEmpty();
    assertThat(needs.get(stranger).text()).isEqualTo(TEXT);
    assertThat(visitors.stranger().get(link).status()).isEqualTo(404);
    assertThat(visitors.of(cast.adviser.id()).get("/our-needs/" + stranger).text())
        .contains("Slettet, 12 måneder etter svaret");
    assertThat(needs.listOf(cast.applicant.id())).as("what is open is kept").hasSize(1);
    assertThat(count("journal.entry where subject = '" + stranger + "' and actor_name <> 'Dugnad'"))
        .as("the answer's alone")
        .isEqualTo(1);
  }

  private static Page look(Visitor visitor, String text) {
    return visitor.get("/needs").submit("form[action=/needs/likeness]", Map.of("text", text));
  }

  private Page give(Page looked, String name) {
    return looked.submit(
        GIVE,
        Map.of("organisation", cast.organisationId().toString(), "name", name, "email", email));
  }
}
