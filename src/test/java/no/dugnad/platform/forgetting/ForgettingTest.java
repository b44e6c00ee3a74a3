package no.dugnad.platform.forgetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import no.dugnad.sharing.stories.Consents;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.sharing.stories.StoryPictures;
import no.dugnad.sharing.stories.TestStories;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Eventually;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Outbox.Written;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody asks to be forgotten, is told what becomes of all that is held of them, and it is so.
 */
@ServerTest
class ForgettingTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired People people;
  @Autowired Memberships memberships;
  @Autowired Forgettings forgettings;
  @Autowired Applications applications;
  @Autowired Duties duties;
  @Autowired JdbcClient db;
  @Autowired Post post;
  @Autowired TransactionTemplate transaction;

  private final String mark = Long.toString(Math.abs(UUID.randomUUID().hashCode()), 36);
  private final String name = "Torbjørna Unikum-" + mark;

  @BeforeEach
  void now() {
    clock.set(Instant.now());
  }

  /** Somebody with a name that nobody else has, who wrote the first application with its owner. */
  private TestCohort withFellow(Person fellow) {
    return new TestCohort(beans, cast, 3, List.of(fellow)).announce();
  }

  private Person employee(Role... roles) {
    Person person = people.addPerson("glemt-" + mark + "@dugnad.test", name, "nb");
    people.addMembership(person.id(), cast.organisationId(), cast.unit.id(), Set.of(roles));
    return person;
  }

  private Visitor administrator() {
    return visitors.of(cast.administrator.id());
  }

  private UUID ask(Person person) {
    Page asked =
        visitors.of(person.id()).get("/me/forgetting").submit("form[action=/me/forgetting]");
    assertThat(asked.text()).contains("Du har bedt om å bli glemt");
    return forgettings.findOpen(person.id()).orElseThrow().id();
  }

  private Page carryOut(UUID id) {
    return administrator().post("/people/forgetting/" + id + "/carrying-out", Map.of());
  }

  private void forget(Person person) {
    assertThat(carryOut(ask(person)).text()).contains("Personen er glemt");
  }

  @Test
  void noPageListFileOrMailShowsTheNameOrTheAddressToAnybody() {
    Person fellow = employee();
    TestCohort cohort = withFellow(fellow);
    Person owner = cohort.owners.get(2);
    assertThat(owner.name()).startsWith("owner2.");
    visitors
        .of(fellow.id())
        .get("/cohorts/" + cohort.id() + "/wall")
        .submit("form.stack", Map.of("text", "Vi er i gang", "alt", ""));
    end(cohort.project(2));
    List<String> wanted = List.of(name, fellow.email(), owner.name(), owner.email());
    List<Visitor> readers = readers();
    assertThat(shown(readers, cohort, wanted))
        .as("before")
        .anyMatch(where -> where.startsWith(name))
        .anyMatch(where -> where.startsWith(owner.name()));

    forget(fellow);
    forget(owner);

    assertThat(shown(readers, cohort, wanted)).as("after").isEmpty();
    assertThat(
            db.sql(
                    """
                    select count(*) from post.mail
                     where strpos(subject || text_body || html_body || recipient, :name) > 0
                        or recipient = :email and not last
                    """)
                .param("name", owner.name())
                .param("email", owner.email())
                .query(Integer.class)
                .single())
        .as("mails to anybody")
        .isZero();
    String application = "/applications/" + cohort.applications.get(2);
    Visitor adviser = readers.getFirst();
    assertThat(adviser.get(application).text()).contains("søkeren", TestCohort.title(2));
    assertThat(adviser.get(cohort.project(2).path()).text()).contains("35 000");
    people.setLanguage(cast.adviser.id(), "en");
    assertThat(visitors.of(cast.adviser.id()).get(application + "?lang=en").text())
        .contains("the applicant")
        .doesNotContain("søkeren");
    assertThat(applications.getApplication(cohort.applications.get(2)).isSubmitted()).isTrue();
  }

  /**
   * Adviser, administrator, decision-maker, assessor, leader, fellow, and somebody from the street.
   */
  private List<Visitor> readers() {
    var readers = new ArrayList<Visitor>();
    for (Person person :
        List.of(
            cast.adviser,
            cast.administrator,
            cast.decisionMaker,
            cast.assessors.getFirst(),
            cast.leader,
            cast.applicant)) readers.add(visitors.of(person.id()));
    readers.add(visitors.stranger());
    return readers;
  }

  /** Which of the words somebody finds, in pages and files that they come to by links. */
  private Set<String> shown(List<Visitor> readers, TestCohort cohort, List<String> words) {
    var found = new HashSet<String>();
    for (Visitor reader : readers) {
      Set<String> files = new HashSet<>();
      LinkedPages.visit(reader, 2, page -> look(page, words, found, files));
      for (int i : List.of(0, 2))
        for (String path :
            List.of(
                "/applications/" + cohort.applications.get(i),
                "/applications/" + cohort.applications.get(i) + "/receipt",
                "/projects/" + cohort.project(i).id(),
                "/cohorts/" + cohort.id() + "/wall",
                "/search?q=" + words.get(0).replace(' ', '+'),
                "/search?q=" + words.get(2),
                "/people?q=" + words.get(2),
                "/calls/" + cohort.id() + "/applications"))
          look(reader.get(path), words, found, files);
      for (int i : List.of(0, 2))
        for (var letter : beans.getBean(SentLetters.class).list(cohort.applications.get(i)))
          files.add("/applications/" + cohort.applications.get(i) + "/letters/" + letter.id());
      for (String file : files) {
        Page answer = reader.get(file);
        if (answer.status() == 200) note(text(answer), words, found, file);
      }
    }
    return found;
  }

  private static void look(Page page, List<String> words, Set<String> found, Set<String> files) {
    if (page.status() != 200) return;
    // Where somebody looks for a word, it is said: there what was found counts.
    boolean said = page.path().startsWith("/search") || page.path().equals("/people");
    String text = said ? page.select("main li, main td, main th").text() : page.body();
    note(text, words, found, page.path());
    for (var link : page.select("a[href^=/]")) {
      String to = link.attr("href");
      if (to.matches("[^?]+\\.(pdf|xlsx|csv|json|docx|ics|xml|zip)(\\?.*)?")) files.add(to);
    }
  }

  private static void note(String text, List<String> words, Set<String> found, String where) {
    for (String word : words) if (text.contains(word)) found.add(word + " on " + where);
  }

  private static String text(Page file) {
    byte[] bytes = file.bytes();
    try {
      if (file.header("Content-Type").contains("pdf"))
        try (var pdf = Loader.loadPDF(bytes)) {
          return new PDFTextStripper().getText(pdf);
        }
      if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') return new String(bytes, UTF_8);
      var text = new StringBuilder();
      try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
        for (var entry : Collections.list(zip.getEntries()))
          text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end(Project project) {
    beans
        .getBean(Outcomes.class)
        .end(
            project.id(),
            new Outcome.Completed(),
            project.revision(),
            cast.viewer(cast.adviser),
            List.of());
  }

  @Test
  void theLetterSaysWhatThePageSaidAndIsTheLast() {
    Person fellow = employee();
    withFellow(fellow);
    UUID id = ask(fellow);
    List<Held> told = forgettings.overview(forgettings.get(id)).told();
    assertThat(told)
        .extracting(Held::what)
        .contains("applications.data.fellow", "people.data.self");
    int mails = outbox.count(fellow.email());

    carryOut(id);

    assertThat(mails).isPositive();
    var letter = outbox.last(fellow.email());
    assertThat(outbox.count(fellow.email())).as("the others are gone").isEqualTo(1);
    assertThat(letter.subject()).isEqualTo("Du er glemt i Dugnad");
    assertThat(letter.text())
        .contains(
            "Søknader du er med på (1)", "Datatilsynet", "arkivlova", cast.organisation.name());
    assertThat(told)
        .allSatisfy(one -> assertThat(letter.text()).contains("(" + one.number() + ")"));
    assertThat(forgettings.listTold(id)).containsExactlyElementsOf(told);
    Page pdf = administrator().get("/people/forgetting/" + id + "/letter.pdf");
    assertThat(text(pdf))
        .contains("Søknader du er med på (1)", "Datatilsynet")
        .doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Per", "Per (K.)"})
  void aShortNameIsTakenOutOfNoOtherWord(String called) {
    Person per = people.addPerson("per-" + mark + "@dugnad.test", called, "nb");
    people.addMembership(per.id(), cast.organisationId(), cast.unit.id(), Set.of());
    Person other = people.addPerson("kas.per-" + mark + "@dugnad.test", "Kasper", "nb");
    transaction.executeWithoutResult(
        _ ->
            post.send(
                Mail.to(other.email(), other.locale())
                    .subject("home.privacy.title")
                    .line("needs.mail.ended.line", called + ", Kasper")
                    .line("needs.mail.ended.line", called + "-laget")
                    .line("needs.mail.ended.line", "x " + per.email())));

    forget(per);

    Written written = outbox.last(other.email());
    assertThat(written.text())
        .contains("en tidligere ansatt, Kasper har", called + "-laget", "x en tidligere ansatt");
    assertThat(written.subject()).isEqualTo("Personvern");
  }

  @Test
  void theLetterLeavesNoAddressBehindWhenItIsSent() {
    Person person = employee();
    forget(person);
    Eventually.eventually(() -> assertThat(outbox.count(person.email())).isZero());
    assertThat(
            db.sql(
                    "select count(*) from post.mail where last and (text_body <> '' or html_body <>"
                        + " '') and sent_at is not null")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void twoWhoDoItAtOnceDoItOnce() {
    Person person = employee();
    UUID id = ask(person);
    var viewer = cast.viewer(cast.administrator);
    Callable<Boolean> deed =
        () -> {
          forgettings.carryOut(id, viewer);
          return true;
        };
    AtOnce.all(List.of(deed, deed));
    forgettings.carryOut(id, viewer);
    assertThat(
            db.sql("select count(*) from post.mail where once = :once")
                .param("once", "forgetting:letter:" + id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theyCanSignInNoMoreAndTheAddressIsANewPersons() {
    Person person = employee();
    Visitor before = visitors.of(person.id());
    assertThat(before.get("/home").path()).isEqualTo("/home");
    forget(person);
    assertThat(before.get("/home").path()).isEqualTo("/sign-in");

    administrator()
        .get("/people/new")
        .submit(
            "form[action=/people]",
            Map.of("name", "En annen", "email", person.email(), "language", "nb"));
    Person again = people.findPersonByEmail(person.email()).orElseThrow();
    assertThat(again.id()).isNotEqualTo(person.id());
    assertThat(again.name()).isEqualTo("En annen");
    assertThat(memberships.find(person.id(), cast.organisationId())).isEmpty();
  }

  @Test
  void whoSitsOnAPanelIsForgottenWhenSomebodyElseHasTheirSeat() {
    Person assessor = employee(Role.ASSESSOR);
    var round = new TestRound(beans, cast);
    new TestPanel(beans, cast, round).seat(assessor);
    Page before = visitors.of(assessor.id()).get("/me/forgetting");
    assertThat(before.select("#unfinished")).as("nobody has applied").isEmpty();
    round.submitted(cast.applicant, "Sansehage");
    UUID id = ask(assessor);
    assertThat(visitors.of(assessor.id()).get("/me/forgetting").text())
        .contains("Et panel trenger noen andre på plassen", round.call().title());
    assertThat(carryOut(id).status()).isEqualTo(422);
    beans.getBean(Panels.class).remove(round.callId, assessor.id(), cast.viewer(cast.adviser));
    assertThat(carryOut(id).text()).contains("En person er glemt");
  }

  @Test
  void whoOthersWaitForIsToldWhatComesFirst() {
    TestCohort cohort = withFellow(employee());
    Page own = visitors.of(cast.applicant.id()).get("/me/forgetting");
    assertThat(own.select("#unfinished").size()).isOne();
    assertThat(own.select("a[href=" + cohort.project(0).path() + "]").text())
        .contains(TestCohort.title(0));
    Page refused = carryOut(ask(cast.applicant));
    assertThat(refused.text())
        .as("who answers need not know of the case")
        .doesNotContain(TestCohort.title(0));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Noe må gjøres først");
    assertThat(people.getPerson(cast.applicant.id()).email()).isEqualTo(cast.applicant.email());

    assertThat(visitors.of(cast.administrator.id()).get("/me/forgetting").text())
        .contains("En annen må få rollen administrator", cast.organisation.name());
  }

  @Test
  void whoBelongsToAnotherMunicipalityLeavesItFirst() {
    Cast other = casts.getObject();
    Person person = employee();
    people.addMembership(person.id(), other.organisationId(), null, Set.of());
    UUID id = ask(person);
    assertThat(carryOut(id).text()).contains("Arbeidsforholdet i en annen virksomhet");
    assertThat(outbox.last(other.administrator.email()).text()).contains(name);
    memberships.end(
        memberships.find(person.id(), other.organisationId()).orElseThrow(),
        person.id(),
        other.organisationId());
    assertThat(carryOut(id).text()).contains("Personen er glemt");
  }

  @Test
  void itIsTakenBackUntilItIsDoneOrRefusedWithReasons() {
    Person person = employee();
    UUID id = ask(person);
    Visitor visitor = visitors.of(person.id());
    assertThat(visitor.get("/me/forgetting").submit("form[action$=/withdrawal]").text())
        .contains("trukket tilbake");
    assertThatThrownBy(() -> forgettings.carryOut(id, cast.viewer(cast.administrator)))
        .isInstanceOf(Refused.class);

    UUID again = ask(person);
    Page page = administrator().get("/people/forgetting/" + again);
    assertThat(page.submit("form[action$=/refusal]", Map.of("why", " ")).status()).isEqualTo(422);
    Page refused = page.submit("form[action$=/refusal]", Map.of("why", "Vi må vite hvem du er"));
    assertThat(refused.text()).contains("Avslått", "Vi må vite hvem du er");
    assertThat(outbox.last(person.email()).text())
        .contains("Vi må vite hvem du er", "Datatilsynet");
    assertThat(people.getPerson(person.id()).name()).isEqualTo(name);
  }

  @Test
  void nobodyButAnotherAdministratorAnswers() {
    Person person = employee(Role.ADMINISTRATOR);
    UUID id = ask(person);
    String path = "/people/forgetting/" + id;
    for (Person one : List.of(cast.adviser, cast.colleague, cast.decisionMaker)) {
      Visitor visitor = visitors.of(one.id());
      assertThat(visitor.get(path).status()).isEqualTo(404);
      assertThat(visitor.post(path + "/carrying-out", Map.of()).status()).isEqualTo(404);
      assertThat(visitor.get("/people/forgetting").status()).isIn(403, 404);
    }
    Visitor elsewhere = visitors.of(casts.getObject().administrator.id());
    assertThat(elsewhere.post(path + "/carrying-out", Map.of()).status()).isEqualTo(404);
    Visitor own = visitors.of(person.id());
    assertThat(own.get(path).text()).contains("En annen administrator må svare");
    assertThat(own.post(path + "/carrying-out", Map.of()).status()).isEqualTo(404);
    assertThat(forgettings.get(id).isOpen()).isTrue();
    assertThat(administrator().post(path + "/opening", Map.of("opening", "x")).status())
        .as("not before it is done")
        .isEqualTo(404);
  }

  @Test
  void whoHasLeftAsksTheAdministrator() {
    Person person = employee();
    memberships.end(
        memberships.find(person.id(), cast.organisationId()).orElseThrow(),
        person.id(),
        cast.organisationId());
    Page list = administrator().get("/people/forgetting");
    assertThat(list.text()).contains("Ingen har bedt om å bli glemt");
    Map<String, String> typed = Map.of("email", person.email(), "identity", "Ringte tilbake");
    Page unknown =
        list.submit(
            "form[action=/people/forgetting]",
            Map.of("email", casts.getObject().applicant.email(), "identity", "Ringte tilbake"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.select("#f-identity").text()).contains("Ringte tilbake");
    Page asked = list.submit("form[action=/people/forgetting]", typed);
    assertThat(asked.text()).contains(name, "Ringte tilbake", "Svar senest");
    assertThat(asked.submit("form[action$=/carrying-out]").text()).contains("Personen er glemt");
    assertThat(administrator().get("/people/forgetting").text())
        .contains("en tidligere ansatt")
        .doesNotContain(name);
  }

  @Test
  void archiveWorkOpensTheNameAndTheJournalSaysSo() {
    Person person = employee();
    UUID id = ask(person);
    carryOut(id);
    String path = "/people/forgetting/" + id;
    Page page = administrator().get(path);
    assertThat(page.text()).doesNotContain(name);
    assertThat(page.submit("form[action$=/opening]", Map.of("opening", "")).status())
        .isEqualTo(422);
    Page opened = page.submit("form[action$=/opening]", Map.of("opening", "Avlevering"));
    assertThat(opened.text())
        .contains(name, person.email(), "Navnet ble åpnet for arkivarbeid", "Avlevering");
    clock.advance(Duration.ofMinutes(31));
    assertThat(administrator().get(path).text()).doesNotContain(name).contains("Avlevering");
  }

  @Test
  void administratorsAreRemindedOnceBeforeTheMonthIsOverAndOnceAfter() {
    Person person = employee();
    UUID id = ask(person);
    int asked = outbox.count(cast.administrator.email());
    clock.set(Instant.now().plus(Duration.ofDays(15)));
    duties.runAll();
    assertThat(outbox.count(cast.administrator.email())).isEqualTo(asked);
    clock.set(Instant.now().plus(Duration.ofDays(27)));
    duties.runAll();
    duties.runAll();
    assertThat(outbox.count(cast.administrator.email())).isEqualTo(asked + 1);
    assertThat(outbox.last(cast.administrator.email()).text()).contains(name, "venter ennå");
    clock.set(Instant.now().plus(Duration.ofDays(40)));
    duties.runAll();
    duties.runAll();
    assertThat(outbox.count(cast.administrator.email())).isEqualTo(asked + 2);
    assertThat(administrator().get("/home").text()).contains("Svar den som vil bli glemt", name);
    assertThat(forgettings.get(id).isOpen()).isTrue();
  }

  @Test
  void aDraftThatIsTheirsAloneIsEmptied() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    var round = new TestRound(beans, cast);
    Person person = employee();
    UUID draft = round.complete(person, "Hemmelig utkast " + mark);
    UUID id = ask(person);
    assertThat(administrator().get("/people/forgetting/" + id).text())
        .contains("Utkast til søknader som bare er dine");
    carryOut(id);
    assertThat(
            db.sql(
                    "select count(*) from answers.answer a where array_to_string(a.typed, ' ') like"
                        + " :mark")
                .param("mark", "%" + mark + "%")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(applications.getApplication(draft).title()).isEmpty();
  }

  @Test
  void aPictureThatTheyAreInIsTakenAwayWithWhatTheySaid() {
    var told = new TestStories(beans, cast);
    UUID picture = told.picture(told.draft(), "Hun ved tavla", InIt.NAMED);
    Person person = employee();
    Consents consents = beans.getBean(Consents.class);
    consents.note(
        picture, new Subject(name, null), "Historien", How.ORAL, null, cast.viewer(cast.applicant));
    UUID id = ask(person);
    assertThat(administrator().get("/people/forgetting/" + id).text())
        .contains("Samtykker du har gitt, og bildene de gjelder (1)");

    carryOut(id);

    assertThat(beans.getBean(StoryPictures.class).get(picture).gone()).isTrue();
    assertThat(
            db.sql("select count(*) from stories.consent where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whatWasWrittenOnAWallIsNobodysAndTheYearIsTheSame() {
    Person fellow = employee();
    TestCohort cohort = withFellow(fellow);
    visitors
        .of(fellow.id())
        .get("/cohorts/" + cohort.id() + "/wall")
        .submit("form.stack", Map.of("text", "Fra " + mark, "alt", ""));
    String year = year();
    forget(fellow);
    assertThat(year()).isEqualTo(year);
    assertThat(
            db.sql("select writer_id from walls.contribution where text = :text")
                .param("text", "Fra " + mark)
                .query(UUID.class)
                .single())
        .isNotEqualTo(fellow.id());
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id() + "/wall").text())
        .contains("Fra " + mark, "en tidligere ansatt");
  }

  private String year() {
    Page file =
        visitors.of(cast.adviser.id()).get("/year/2026.csv?organisation=" + cast.organisationId());
    return file.status() + file.body();
  }
}
