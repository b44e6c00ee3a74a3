package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.people.People;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CoApplicantPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired JdbcClient db;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Visitors visitors;
  @Autowired People people;
  TestRound round;
  Visitor applicant;
  UUID id;

  @BeforeEach
  void draft() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    applicant = visitors.of(cast.applicant.id());
    id = round.complete(cast.applicant, "Robotsel");
  }

  @Test
  void oneWhoIsNewHereIsInvitedByAddressAndWritesInThisApplicationOnly() {
    String address = "ny-" + UUID.randomUUID() + "@annetsted.test";
    invite(address);
    UUID person = people.findPersonByEmail(address).orElseThrow().id();
    Visitor invited = visitors.of(person);
    String link = outbox.to(address).getFirst().path();
    assertThat(invited.get("/applications/" + id).status()).as("before they accept").isEqualTo(404);

    Page tasks = invited.get(link).submit("form[action$=/acceptance]");
    assertThat(tasks.text()).contains("Robotsel");
    Page saved =
        invited.htmx(
            "/applications/" + id + "/answers/why", Map.of("a.why", "Fra meg", "r.why", "1.0"));
    assertThat(saved.body()).contains("Lagret");
    assertThat(applicant.get("/applications/" + id + "/sections/more").body()).contains("Fra meg");
    UUID other = round.complete(cast.applicant, "Noe annet");
    assertThat(invited.get("/applications/" + other).status()).isEqualTo(404);
    Page people = applicant.get("/applications/" + id + "/co-applicants");
    assertThat(people.select("li > :not(form)").eachText())
        .as("by the address, while no other name is known")
        .containsOnlyOnce(address);
  }

  @Test
  void whoAppliesIsReadAfterItIsHandedInAndWhyNobodyCanBeInvited() {
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");

    Page people = applicant.get("/applications/" + id).follow("main a[href$=/co-applicants]");
    assertThat(people.text()).contains("applicant", "åpner du den igjen for å endre");
    clock.set(TestRound.DEADLINE.plusSeconds(60));
    assertThat(applicant.get(people.path()).text()).contains("Ingen flere kan bli med nå");
  }

  @Test
  void anInvitationThatStoppedIsSeenByTheAdministratorAndByNoOther() {
    String address = "Stopp-" + UUID.randomUUID() + "@annetsted.test";
    invite(address);
    db.sql("update post.mail set status = 'GIVEN_UP', sent_at = null where recipient = :to")
        .param("to", address)
        .update();

    Page stopped = visitors.of(cast.administrator.id()).get("/people/mail");
    assertThat(stopped.text()).contains(address);
    assertThat(stopped.submit("form[action$=/sending]").text()).contains("sendes på nytt");
    Visitor elsewhere = visitors.of(casts.getObject().administrator.id());
    assertThat(elsewhere.get("/people/mail").text()).doesNotContain(address);
  }

  /** So much, with a name of one's own choosing above it, was a gift to a fraud. */
  @Test
  void aStrangerGetsFewInvitationsFromOnePersonAndNoneWithALinkOfTheirs() {
    people.rename(
        cast.applicant.id(), "Vipps\r\n\r\nDu har vunnet! https://evil.example/hent evil.example");
    String stranger = "fremmed-" + UUID.randomUUID() + "@annetsted.test";
    List<UUID> drafts = new ArrayList<>();
    for (int i = 0; i < Application.MOST_IN_CALL - 1; i++)
      drafts.add(round.complete(cast.applicant, "Utkast https://evil.example/" + i));
    invite(drafts.getFirst(), stranger);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (UUID draft : drafts) threads.submit(() -> invite(draft, stranger));
    }

    List<Outbox.Written> mails = outbox.to(stranger);
    assertThat(mails).hasSize(5);
    assertThat(mails)
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).doesNotContainPattern("\\p{Cc}");
              assertThat(mail.subject() + mail.text() + mail.html())
                  .contains("Vipps Du har vunnet!", "Søknaden heter «Utkast ")
                  .doesNotContain("evil.example", "https://evil");
            });
    Page refused = invite(stranger);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("5 e-poster til " + stranger);
    assertThat(refused.select("[name=address]").val()).isEqualTo(stranger);
  }

  @Test
  void oneWhoIsTakenOutLosesAccessAtOnce() {
    invite(cast.colleague.email());
    Visitor colleague = accept();
    assertThat(colleague.get("/applications/" + id).status()).isEqualTo(200);

    applicant.get("/applications/" + id + "/co-applicants").submit("form[action$=/removal]");
    for (String page : List.of("", "/sections/about", "/check", "/co-applicants", "/invitation")) {
      assertThat(colleague.get("/applications/" + id + page).status()).as(page).isEqualTo(404);
    }
    assertThat(
            colleague
                .htmx("/applications/" + id + "/answers/why", Map.of("a.why", "x", "r.why", "1.0"))
                .status())
        .isEqualTo(404);
    assertThat(colleague.get("/applications").text()).doesNotContain("Robotsel");
    assertThat(colleague.get("/home").text()).doesNotContain("Robotsel");
  }

  @Test
  void aCoApplicantMayLeaveAndMayNotTakeOutOthers() {
    invite(cast.colleague.email());
    Visitor colleague = accept();

    Page people = colleague.get("/applications/" + id + "/co-applicants");
    assertThat(people.select("form[action$=/removal]")).isEmpty();
    String removal = "/applications/" + id + "/co-applicants/" + cast.applicant.id() + "/removal";
    assertThat(colleague.impatient().post(removal, Map.of()).status()).isEqualTo(404);
    assertThat(colleague.impatient().post("/applications/" + id + "/withdrawal", Map.of()).status())
        .isEqualTo(404);
    people.submit("form[action$=/departure]");
    assertThat(colleague.get("/applications/" + id).status()).isEqualTo(404);
  }

  @Test
  void allApplicantsGetTheReceipt() {
    invite(cast.colleague.email());
    accept().get("/applications/" + id + "/check").submit("form[action$=/submission]");

    for (var person : List.of(cast.applicant, cast.colleague)) {
      assertThat(outbox.to(person.email()).getLast().subject()).startsWith("Søknaden er mottatt");
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtTheFieldAndOneInvitedTwiceInWords() {
    Page refused = invite("ikke en adresse");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-address").val()).isEqualTo("ikke en adresse");
    invite(cast.colleague.email());
    Page twice = invite(cast.colleague.email().toUpperCase(Locale.ROOT));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("allerede med eller invitert");
    assertThat(outbox.to(cast.colleague.email())).hasSize(1);
  }

  private Page invite(String address) {
    return invite(id, address);
  }

  private Page invite(UUID draft, String address) {
    return applicant
        .get("/applications/" + draft + "/co-applicants")
        .submit("form[action$=/co-applicants]", Map.of("address", address));
  }

  private Visitor accept() {
    Visitor colleague = visitors.of(cast.colleague.id());
    colleague.get("/applications/" + id + "/invitation").submit("form[action$=/acceptance]");
    return colleague;
  }

  @Test
  void whatOneIsInvitedToIsNotAmongOnesOwnBeforeOneAccepts() {
    invite(cast.colleague.email());
    Applications applications = beans.getBean(Applications.class);
    assertThat(applications.listOf(cast.colleague.id())).isEmpty();

    accept();
    assertThat(applications.listOf(cast.colleague.id())).hasSize(1);
  }

  @Test
  void aDraftWaitsForItsWritersUntilTheDeadlineAndNoLonger() {
    Applications applications = beans.getBean(Applications.class);
    clock.set(TestRound.DEADLINE.minusMillis(1));
    assertThat(applications.listAwaited(cast.applicant.id())).hasSize(1);

    clock.set(TestRound.DEADLINE);
    assertThat(applications.listAwaited(cast.applicant.id())).isEmpty();
  }
}
