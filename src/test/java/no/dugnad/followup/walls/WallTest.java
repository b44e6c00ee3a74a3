package no.dugnad.followup.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a cohort tells, asks and offers one another, and how each hears of it. */
@ServerTest
class WallTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired GreenMail mailServer;
  @Autowired Wall wall;
  @Autowired Files files;
  @Autowired WallReaders readers;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  @Test
  void newsWithAPictureStandsOnTheWallForTheCohortAndForNobodyElse() throws IOException {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = "/cohorts/" + cohort.id() + "/wall";
    Visitor writer = visitors.of(cast.applicant.id());
    assertThat(writer.get(path).text()).contains("Ingen har skrevet her ennå");

    Page refused = writer.get(path).submit("form.stack", Map.of("text", "", "alt", "Et kart"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("ikke valgt noe bilde");
    assertThat(refused.select("#f-alt").val()).isEqualTo("Et kart");
    Page done =
        refused.submit(
            "form.stack",
            Map.of("text", "Nå henger kartet", "alt", "Et kart"),
            Map.of("file", new Upload("kart.png", "image/png", png())));

    assertThat(done.text()).contains("Det står på veggen", "Prosjekt A", "Nå henger kartet");
    String picture = done.select(".wall img").attr("src");
    assertThat(done.select(".wall img").attr("alt")).isEqualTo("Et kart");
    for (Person inside : List.of(cast.colleague, cast.adviser)) {
      Visitor reader = visitors.of(inside.id());
      for (String page :
          List.of(path, picture.replace("/picture", ""), "/cohorts/" + cohort.id())) {
        reader.get(page);
        assertThat(reader.get(page).queries()).as(page).isLessThanOrEqualTo(12);
      }
      assertThat(reader.get("/cohorts/" + cohort.id()).text()).contains("Nå henger kartet");
      assertThat(reader.get(picture).header("Content-Type")).isEqualTo("image/jpeg");
    }
    UUID news = UUID.fromString(picture.split("/")[2]);
    for (Person out : List.of(cast.leader, cast.decisionMaker, cast.outsider)) {
      Visitor passer = visitors.of(out.id());
      for (String closed : List.of(path, picture, picture.replace("/picture", "")))
        assertThat(passer.get(closed).status()).as(out.name() + closed).isEqualTo(404);
    }
    wall.takeDown(news, "Et ansikt", cast.viewer(cast.adviser));
    assertThat(writer.get(picture).status()).as("with what it stood with").isEqualTo(404);
  }

  @Test
  void nobodyFillsTheWallInADay() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    for (int i = 0; i < Contribution.MOST_A_DAY; i++)
      write(cohort, cast.applicant, Sort.NEWS, "Nr. " + i);
    Page full =
        visitors
            .of(cast.applicant.id())
            .get("/cohorts/" + cohort.id() + "/wall")
            .submit("form.stack", Map.of("text", "En til"));
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.select("#f-text").val()).isEqualTo("En til");
    clock.advance(Duration.ofDays(1));
    write(cohort, cast.applicant, Sort.NEWS, "Neste dag");
  }

  @Test
  void aProjectThatAsksForHelpSeesWhoCanAndOneCanThinkBetterOfIt() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID asked = write(cohort, cast.applicant, Sort.HELP, "Hvem kan tegne?");
    Visitor fellow = visitors.of(cast.colleague.id());

    Page offered =
        fellow.get("/cohorts/" + cohort.id() + "/wall").submit("form[action$=/hand] button");
    assertThat(offered.select(".wall-hands").text()).isEqualTo("Kan hjelpe colleague Prosjekt B");
    wall.offerHelp(asked, cast.viewer(cast.colleague));
    assertThat(wall.talk(wall.get(asked), cast.viewer(cast.applicant)).hands()).hasSize(1);
    assertThat(visitors.of(cast.applicant.id()).get("/wall/" + asked).select("form[action*=/hand]"))
        .isEmpty();

    Page undone = offered.submit("form[action$=/hand/removal] button");
    assertThat(undone.select(".wall-hands")).isEmpty();
  }

  @Test
  void whoWroteItMendsItAndTakesItAwayAndAnAdviserTakesAnythingAwayWithAReason() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID news = write(cohort, cast.applicant, Sort.NEWS, "Vi har begynnt");
    UUID rude = write(cohort, cast.colleague, Sort.QUESTION, "Sært spørsmål");
    Visitor writer = visitors.of(cast.applicant.id());
    Visitor fellow = visitors.of(cast.colleague.id());
    for (String closed : List.of("/mending", "/taking-down"))
      assertThat(fellow.get("/wall/" + news + closed).status()).isEqualTo(404);

    Page form = writer.get("/cohorts/" + cohort.id() + "/wall").follow("a[href$=/mending]");
    wall.mend(news, "Vi er i gang", "", wall.get(news).revision(), cast.viewer(cast.applicant));
    Page clash = form.submit("form.stack", Map.of("text", "Vi har begynt"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Vi er i gang");
    Page mended = clash.submit("form.stack", Map.of("text", "Vi har begynt"));
    assertThat(mended.text()).contains("Vi har begynt", "Endret").doesNotContain("begynnt");

    Page gone = mended.submit("form[action$=/removal]");
    assertThat(gone.text())
        .contains("Tatt bort av den som skrev det", "Prosjekt A")
        .doesNotContain("Vi har begynt");
    assertThat(gone.select("form[action$=/answers]")).isEmpty();

    Page down =
        visitors
            .of(cast.adviser.id())
            .get("/wall/" + rude)
            .follow("a[href$=/taking-down]")
            .submit("form.stack", Map.of("reason", "Det navnga et barn."));
    assertThat(down.text())
        .contains("Tatt bort av en rådgiver", "Det navnga et barn.")
        .doesNotContain("Sært spørsmål");
    assertThat(outbox.to(cast.colleague.email()).getLast().subject())
        .contains("Noe du skrev på veggen, er tatt bort");
    Page late = fellow.post("/wall/" + rude + "/answers", Map.of("text", "Men jeg mente"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Dette er tatt bort fra veggen", "Men jeg mente");
  }

  @Test
  void whoeverIsDisqualifiedFromAnApplicationSeesNothingOfWhatItsProjectSays() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    cohort.announce();
    UUID hidden = write(cohort, cast.applicant, Sort.HELP, "Hemmelig kart");
    UUID seen = write(cohort, cast.colleague, Sort.QUESTION, "Synlig spørsmål");
    wall.answer(seen, "Hemmelig svar", cast.viewer(cast.applicant));
    wall.answer(hidden, "Svar på det skjulte", cast.viewer(cast.colleague));
    readers.choose(cohort.id(), disqualified.id(), Frequency.WEEKLY);
    clock.advance(Duration.ofDays(1));
    wall.answer(hidden, "Nytt svar på det skjulte", cast.viewer(cast.colleague));
    clock.advance(Duration.ofDays(9));
    duties.runAll();

    assertThat(visitors.of(cast.colleague.id()).get("/cohorts/" + cohort.id() + "/wall").text())
        .as("the last answer, and what it may answer")
        .contains("Svar på det skjulte", "Nytt svar på det skjulte");
    Visitor visitor = visitors.of(disqualified.id());
    for (String page : List.of("/cohorts/" + cohort.id(), "/wall/" + seen))
      assertThat(visitor.get(page).text())
          .contains("Synlig spørsmål")
          .doesNotContain("Hemmelig", "Prosjekt A", "skjulte");
    UUID answer =
        wall.talk(wall.get(hidden), cast.viewer(cast.colleague)).answers().getFirst().id();
    for (UUID closed : List.of(hidden, answer))
      for (String page : List.of("", "/taking-down", "/picture"))
        assertThat(visitor.get("/wall/" + closed + page).status()).isEqualTo(404);
    assertThat(outbox.to(disqualified.email())).noneMatch(mail -> isOfWall(mail));
  }

  @Test
  void afterNineDaysWithoutARunEachHearsInOneMailAndOfNothingTwice() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    Person daily = cast.colleague;
    Person weekly = cohort.owners.get(2);
    readers.choose(cohort.id(), daily.id(), Frequency.DAILY);
    readers.choose(cohort.id(), weekly.id(), Frequency.WEEKLY);
    duties.runAll();
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofDays(3));
      write(cohort, cast.applicant, Sort.NEWS, "Dag " + i);
    }
    write(cohort, daily, Sort.NEWS, "Deres eget");
    clock.advance(Duration.ofHours(1));
    duties.runAll();
    duties.runAll();

    assertThat(ofWall(daily)).hasSize(1);
    assertThat(ofWall(daily).getFirst().text())
        .contains("Prosjekt A: noe nytt")
        .doesNotContain("Dag", "Prosjekt B");
    assertThat(ofWall(weekly)).hasSize(1);
    assertThat(ofWall(cast.applicant)).isEmpty();
    assertThat(ofWall(cast.adviser)).isEmpty();

    clock.advance(Duration.ofDays(10));
    duties.runAll();
    assertThat(ofWall(daily)).as("the last day's").hasSize(2);
    clock.advance(Duration.ofDays(10));
    duties.runAll();
    assertThat(ofWall(daily)).as("nothing new").hasSize(2);
  }

  @Test
  void whoHasChosenNothingHearsOnlyOfAnswersToTheirOwnAndNotOfWhatTheyHaveSeen() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    UUID asked = write(cohort, cast.applicant, Sort.QUESTION, "Hvilket kart?");
    clock.advance(Duration.ofSeconds(1));
    write(cohort, cast.colleague, Sort.NEWS, "Vi tegner");
    wall.answer(asked, "Det blå", cast.viewer(cast.colleague));
    duties.runAll();
    assertThat(ofWall(cast.applicant)).as("it was written this minute").isEmpty();
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    duties.runAll();

    assertThat(ofWall(cast.applicant)).hasSize(1);
    Outbox.Written mail = ofWall(cast.applicant).getFirst();
    assertThat(mail.subject()).startsWith("Svar til deg på veggen");
    assertThat(mail.text()).contains("Prosjekt B: et svar").doesNotContain("blå", "noe nytt");
    assertThat(mail.path()).startsWith("/wall/" + asked);
    assertThat(ofWall(cast.colleague)).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    wall.answer(asked, "Tenkte feil", cast.viewer(cast.adviser));
    var talk = wall.talk(wall.get(asked), cast.viewer(cast.adviser));
    wall.takeBack(talk.answers().getLast().id(), cast.viewer(cast.adviser));
    clock.advance(Duration.ofMinutes(5));
    duties.runAll();
    assertThat(ofWall(cast.applicant)).as("taken back before it was told").hasSize(1);
    wall.answer(asked, "Eller det røde", cast.viewer(cast.adviser));
    clock.advance(Duration.ofMinutes(1));
    visitors.of(cast.applicant.id()).get("/cohorts/" + cohort.id() + "/wall");
    clock.advance(Duration.ofMinutes(5));
    duties.runAll();
    assertThat(ofWall(cast.applicant)).as("seen already").hasSize(1);

    visitors
        .of(cast.applicant.id())
        .get(cohort.project(0).path() + "/handover")
        .submit("form.stack", Map.of("address", cast.colleague.email()))
        .submit("form.stack");
    visitors
        .of(cast.adviser.id())
        .get(cohort.project(0).path() + "/team")
        .submit("form[action$='" + cast.applicant.id() + "/going']");
    clock.advance(Duration.ofMinutes(5));
    duties.runAll();
    assertThat(ofWall(cast.colleague)).as("answered before they took it over").isEmpty();
    wall.answer(asked, "Det grønne", cast.viewer(cast.adviser));
    clock.advance(Duration.ofMinutes(5));
    duties.runAll();
    assertThat(ofWall(cast.colleague)).hasSize(1);
  }

  @Test
  void thereIsAnEndToWhatOneWritesInADay() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    for (int i = 0; i < Contribution.MOST_A_DAY; i++)
      write(cohort, cast.applicant, Sort.NEWS, "Nytt " + i);
    assertThatThrownBy(() -> write(cohort, cast.applicant, Sort.NEWS, "Enda mer"))
        .hasMessageContaining("walls.refused.tooMany");
    write(cohort, cast.colleague, Sort.NEWS, "Fra en annen");
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    write(cohort, cast.applicant, Sort.NEWS, "Neste dag");
  }

  @Test
  void whatAnswersIsNotAnsweredAndAHandIsForWhoAsksAndNotForOneself() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID asked = write(cohort, cast.applicant, Sort.HELP, "Hvem kan tegne?");
    UUID news = write(cohort, cast.applicant, Sort.NEWS, "Vi er i gang");
    wall.answer(asked, "Vi kan", cast.viewer(cast.colleague));
    UUID answer = wall.talk(wall.get(asked), cast.viewer(cast.applicant)).answers().getFirst().id();
    assertThatThrownBy(() -> wall.answer(answer, "Bra", cast.viewer(cast.applicant)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.offerHelp(news, cast.viewer(cast.colleague)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.offerHelp(asked, cast.viewer(cast.applicant)))
        .hasMessageContaining("walls.refused.own");
  }

  @Test
  void aPictureIsOneAndGoesWithWhatItStoodIn() throws IOException {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor writer = visitors.of(cast.applicant.id());
    Page form = writer.get("/cohorts/" + cohort.id() + "/wall");
    var text = new Upload("kart.pdf", "application/pdf", "%PDF-1.4".getBytes(UTF_8));
    Page refused =
        form.submit("form.stack", Map.of("text", "Kartet", "alt", "Et kart"), Map.of("file", text));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-file-problem").text())
        .contains("JPEG, PNG eller WebP")
        .doesNotContain("docx");
    Page done =
        refused.submit(
            "form.stack",
            Map.of("text", "Kartet", "alt", "Et kart"),
            Map.of("file", new Upload("kart.png", "image/png", png())));
    String picture = done.select(".wall img").attr("src");
    UUID said = UUID.fromString(picture.split("/")[2]);
    UUID file = Objects.requireNonNull(wall.get(said).content().picture()).fileId();
    wall.takeBack(said, cast.viewer(cast.applicant));
    assertThat(writer.get(picture).status()).isEqualTo(404);
    assertThat(files.find(file)).isEmpty();
  }

  @Test
  void anAdviserTakesDownNothingOfTheirOwnAndAFellowNothingAndWhatIsGoneIsNotMended() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    UUID own = write(cohort, cast.adviser, Sort.NEWS, "Velkommen");
    UUID news = write(cohort, cast.applicant, Sort.NEWS, "Vi er i gang");
    Map<String, String> why = Map.of("reason", "Nei");
    assertThat(takenDown(cast.adviser, own, why)).isEqualTo(404);
    assertThat(takenDown(cast.colleague, news, why)).isEqualTo(404);
    wall.takeBack(news, cast.viewer(cast.applicant));
    assertThat(visitors.of(cast.applicant.id()).get("/wall/" + news + "/mending").status())
        .isEqualTo(404);
  }

  private int takenDown(Person by, UUID id, Map<String, String> why) {
    return visitors.of(by.id()).impatient().post("/wall/" + id + "/taking-down", why).status();
  }

  @Test
  void whoWritesHearsAsOftenAsTheyChoseAndOfWhatCameAfterTheyLooked() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    readers.choose(cohort.id(), cast.colleague.id(), Frequency.AT_ONCE);
    write(cohort, cast.colleague, Sort.NEWS, "Vi tegner");
    assertThat(readers.frequency(cohort.id(), cast.colleague.id())).isEqualTo(Frequency.AT_ONCE);
    clock.advance(Duration.ofHours(1));
    visitors.of(cast.colleague.id()).get("/cohorts/" + cohort.id() + "/wall");
    clock.advance(Duration.ofSeconds(2));
    write(cohort, cast.applicant, Sort.NEWS, "Nytt");
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    assertThat(ofWall(cast.colleague)).hasSize(1);
  }

  @Test
  void amongWhatIsNewOneHearsNeitherOfOnesOwnNorOfWhatIsGone() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    readers.choose(cohort.id(), cast.colleague.id(), Frequency.AT_ONCE);
    clock.advance(Duration.ofSeconds(1));
    write(cohort, cast.colleague, Sort.HELP, "Hvem kan tegne?");
    UUID gone = write(cohort, cast.applicant, Sort.QUESTION, "Hvilket kart?");
    wall.takeBack(gone, cast.viewer(cast.applicant));
    write(cohort, cast.applicant, Sort.NEWS, "Nytt");
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    assertThat(ofWall(cast.colleague))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.text())
                    .contains("Prosjekt A: noe nytt")
                    .doesNotContain("spørsmål", "trenger hjelp"));
  }

  @Test
  void whoHasLeftHearsNothingMore() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    readers.choose(cohort.id(), cast.colleague.id(), Frequency.AT_ONCE);
    memberships.end(
        memberships.find(cast.colleague.id(), cast.organisationId()).orElseThrow(),
        cast.colleague.id(),
        cast.organisationId());
    duties.runAll();
    write(cohort, cast.applicant, Sort.NEWS, "Nytt");
    clock.advance(Duration.ofMinutes(5));
    duties.runAll();
    assertThat(ofWall(cast.colleague)).isEmpty();
  }

  @Test
  void aMailProgramLeavesByOnePressAndALinkThatIsOpenedLeavesNothing() throws Exception {
    var cohort = new TestCohort(beans, cast, 2).announce();
    readers.choose(cohort.id(), cast.colleague.id(), Frequency.AT_ONCE);
    clock.advance(Duration.ofMinutes(1));
    write(cohort, cast.applicant, Sort.NEWS, "Nytt");
    clock.advance(Duration.ofMinutes(2));
    duties.runAll();
    UUID mail = ofWall(cast.colleague).getFirst().id();
    MimeMessage sent = sent(mail);
    assertThat(sent.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    String address = sent.getHeader("List-Unsubscribe", null).replaceAll("^<|>$", "");
    String path = URI.create(address).getPath();

    Page opened = visitors.stranger().get(path);
    assertThat(opened.text()).contains("Små midler 2027").doesNotContain("colleague");
    assertThat(readers.frequency(cohort.id(), cast.colleague.id())).isEqualTo(Frequency.AT_ONCE);

    var press =
        HttpRequest.newBuilder(visitors.stranger().address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    try (var program = HttpClient.newHttpClient()) {
      assertThat(program.send(press, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    assertThat(readers.frequency(cohort.id(), cast.colleague.id())).isEqualTo(Frequency.NEVER);
    assertThat(opened.submit("form.deed").text()).contains("Du får ikke mer e-post herfra");
    assertThat(visitors.stranger().get("/wall-mail/" + UUID.randomUUID()).status()).isEqualTo(404);

    write(cohort, cast.applicant, Sort.NEWS, "Mer nytt");
    clock.advance(Duration.ofDays(9));
    duties.runAll();
    assertThat(ofWall(cast.colleague)).hasSize(1);
    Page chosen =
        visitors
            .of(cast.colleague.id())
            .get("/cohorts/" + cohort.id() + "/wall")
            .submit("form[action$=/mail]", Map.of("frequency", "DAILY"));
    assertThat(chosen.text()).contains("samlet, hver dag");
  }

  private MimeMessage sent(UUID mail) throws Exception {
    var found = new AtomicReference<MimeMessage>();
    eventually(
        () -> {
          for (MimeMessage message : mailServer.getReceivedMessages())
            if (message.getMessageID().contains(mail.toString())) found.set(message);
          assertThat(found.get()).isNotNull();
        });
    return found.get();
  }

  private static byte[] png() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private UUID write(TestCohort cohort, Person person, Sort sort, String text) {
    return wall.write(cohort.id(), sort, text, null, "", cast.viewer(person));
  }

  private List<Outbox.Written> ofWall(Person person) {
    return outbox.to(person.email()).stream().filter(WallTest::isOfWall).toList();
  }

  private static boolean isOfWall(Outbox.Written mail) {
    return mail.subject().contains("på veggen");
  }
}
