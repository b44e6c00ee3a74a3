package no.dugnad.followup.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The projects' turns at a gathering, who came to it, and what was said. */
@ServerTest
class PresentationsTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Gatherings gatherings;
  @Autowired Guests guests;
  @Autowired Presentations presentations;

  TestGatherings planned;
  TestCohort cohort;
  Visitor adviser;
  Person owner;

  @BeforeEach
  void aCohortOfTwo() {
    planned = new TestGatherings(beans, cast, visitors);
    cohort = planned.cohort;
    adviser = planned.adviser;
    owner = cast.applicant;
  }

  @Test
  void theOrderFollowsFromALotThatIsKeptAndIsMovedByHand() {
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    assertThat(adviser.get(path).select("[data-confirm][action$=/order/lot]")).isEmpty();
    Page drawn = adviser.get(path).submit("form[action$=/order/lot]");
    assertThat(drawn.select("[data-confirm][action$=/order/lot]")).as("over another").hasSize(1);
    Gathering gathering = gatherings.getGathering(TestGatherings.id(path));
    assertThat(drawn.text()).contains("Rekkefølgen er trukket").doesNotContain(gathering.lot());
    List<String> order = titles(gathering);
    assertThat(order)
        .containsExactlyElementsOf(
            List.of(cohort.project(0), cohort.project(1)).stream()
                .sorted(Comparator.comparing(one -> Sha256.hexOf(gathering.lot() + one.id())))
                .map(Project::title)
                .toList());

    Page otherTab = adviser.get(path);
    Page moved = drawn.submit("button[name=on]");
    assertThat(titles(gathering)).containsExactly(order.get(1), order.get(0));
    assertThat(moved.text()).contains("Endret rekkefølgen som var trukket");
    assertThat(otherTab.submit("button[name=on]").text())
        .as("of an older order")
        .contains("Dette er endret etter at du åpnet siden");
    assertThat(titles(gathering)).containsExactly(order.get(1), order.get(0));
    assertThat(moved.text()).doesNotContain("varer bare");
    assertThat(adviser.get(path + "/plan").submit("form.stack", Map.of("minutes", "90")).text())
        .contains("trenger 180 minutter til sammen", "varer bare 150 minutter");
  }

  @Test
  void theRoomSeesWhoseTurnItIsHowLongTheyHaveAndWhoIsNext() {
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    clock.set(Instant.parse("2026-12-10T08:00:00Z"));
    Page welcome = adviser.get(path).follow("a[href$=/screen]");
    Page otherTab = adviser.get(path + "/screen");
    assertThat(welcome.text()).contains("Velkommen", "Neste: Prosjekt A");
    Page first = welcome.submit("button[value=NEXT]");
    assertThat(first.text()).contains("Prosjekt A", "10 minutter igjen", "Neste: Prosjekt B");
    otherTab.submit("button[value=NEXT]");
    clock.advance(Duration.ofMinutes(4));
    assertThat(now(path)).contains("Prosjekt A", "6 minutter igjen").doesNotContain("<html");
    Page paused = adviser.get(path + "/screen").submit("button[value=PAUSE]");
    clock.advance(Duration.ofMinutes(20));
    assertThat(paused.submit("button[value=PAUSE]").text()).as("pressed").contains("6 minutter");
    clock.advance(Duration.ofMinutes(7));
    assertThat(now(path)).contains("ett minutt over tiden");
    Page second = adviser.get(path + "/screen").submit("button[value=NEXT]");
    assertThat(second.text()).contains("Prosjekt B", "10 minutter igjen", "Den siste i dag");
    assertThat(second.submit("button[value=NEXT]").text()).contains("Alle har hatt ordet");
    assertThat(adviser.get(path + "/screen").submit("button[value=BACK]").text())
        .contains("Prosjekt B");
    assertThat(visitors.of(owner.id()).get(path + "/screen").status()).isEqualTo(404);
  }

  private String now(String path) {
    return adviser
        .get(path + "/screen/now")
        .body()
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void whoCameAndWhatWasSaidIsWrittenDownAndFellowsDoNotReadIt() {
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    assertThat(adviser.get(path).select("[name=came], a[href*=/minutes/]")).isEmpty();
    assertThat(adviser.get(cohort.project(0).path()).select("a[href*=/minutes/]")).isEmpty();
    assertThatThrownBy(() -> attend(path)).as("before it has begun").isInstanceOf(Refused.class);
    clock.set(Instant.parse("2026-12-10T11:00:00Z"));
    assertThat(adviser.get("/home").text()).contains("Si at samlingen er holdt");
    Page page = adviser.get(path);
    Page otherTab = adviser.get(path);
    Page attended =
        page.submit("form[action$=/attendance]", Map.of("came", List.of(owner.id().toString())));
    assertThat(attended.text()).contains("Lagret: én kom");
    assertThat(attended.select("[name=came][checked]")).hasSize(1);
    Page clash =
        otherTab.submit(
            "form[action$=/attendance]", Map.of("came", List.of(owner.id().toString())));
    assertThat(clash.text()).as("an older page").doesNotContain("Lagret:");
    Page held =
        attended.submit(
            "button[formaction$=/holding]",
            Map.of("came", List.of(owner.id().toString(), cast.colleague.id().toString())));
    assertThat(held.text()).contains("Samlingen er holdt", "2 kom.");
    assertThat(held.select("[name=came][checked]")).as("ticked with it").hasSize(2);
    assertThat(adviser.get("/home").text()).doesNotContain("Si at samlingen er holdt");

    Project project = cohort.project(0);
    Page nothing =
        held.follow("#minutes-" + cohort.project(1).id())
            .submit("form.stack", Map.of("said", " ", "agreed", ""));
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("Skriv hva som ble sagt");
    assertThat(nothing.submit("form.stack", Map.of("said", "Kort.")).path()).isEqualTo(path);
    assertThat(visitors.of(owner.id()).get(path).select("a[href*=/minutes/]"))
        .as("one's own")
        .hasSize(1);
    Page form = visitors.of(owner.id()).get(project.path()).follow("a[href*=/minutes/]");
    Page ofAdviser = adviser.get(form.path());
    Page saved =
        form.submit(
            "form.stack", Map.of("said", "Vi fortalte om roboten.", "agreed", "Vi ringer."));
    assertThat(saved.text()).contains("Vi fortalte om roboten.", "Vi ringer.");
    Page older = ofAdviser.submit("form.stack", Map.of("said", "Noe annet.", "agreed", ""));
    assertThat(older.status()).isEqualTo(422);
    assertThat(older.text()).contains("Vi fortalte om roboten.", "Noe annet.");
    Page ofOwner = visitors.of(owner.id()).get(form.path());
    adviser
        .get(form.path())
        .submit("form.stack", Map.of("said", "Vi fortalte om roboten. Den virker."));
    Page together = ofOwner.submit("form.stack", Map.of("agreed", "Vi ringer mandag."));
    assertThat(together.status()).as("each wrote in a field of their own").isEqualTo(200);
    assertThat(together.text()).contains("Den virker.", "Vi ringer mandag.");
    for (Person inside : List.of(cast.adviser, cast.leader))
      assertThat(visitors.of(inside.id()).get(project.path()).text())
          .as(inside.name())
          .contains("Vi fortalte om roboten.");
    assertThat(visitors.of(cast.colleague.id()).get(project.path()).text())
        .contains("Prosjekt A")
        .doesNotContain("Vi fortalte", "Vi ringer");
    String minutes = path + "/minutes/" + project.id();
    assertThat(visitors.of(cast.colleague.id()).get(minutes).status()).isEqualTo(404);
    assertThat(visitors.of(cast.decisionMaker.id()).get(path).status()).isEqualTo(404);
    assertThat(visitors.of(cast.colleague.id()).get(path).text())
        .contains("Rekkefølgen")
        .doesNotContain("Hvem kommer", "Hvem som kom", "Ikke svart");

    String theirs = cohort.project(1).path();
    adviser
        .get(theirs + "/handover")
        .submit("form.stack", Map.of("address", owner.email()))
        .submit("form.stack");
    adviser.get(theirs + "/team").submit("form[action$='" + cast.colleague.id() + "/going']");
    Page left = adviser.get(path);
    assertThat(left.select("[name=came][checked]")).as("also who has left since").hasSize(2);
    assertThat(left.text()).contains("Ikke med i prosjektet lenger");
  }

  private void attend(String path) {
    List<Guest> asked =
        guests.list(
            gatherings.getGathering(TestGatherings.id(path)),
            List.of(cohort.project(0), cohort.project(1)));
    guests.attend(
        TestGatherings.id(path), asked, List.of(), Guests.revision(asked), cohort.adviser());
  }

  @Test
  void nothingIsWrittenDownOfAProjectAtTheGatheringOfAnotherCohort() {
    Cast elsewhere = casts.getObject();
    var other = new TestCohort(beans, elsewhere, 1).announce();
    Instant starts = Instant.parse("2026-12-10T08:00:00Z");
    var plan =
        new Gathering.Plan(
            Gathering.Kind.CHECK, "", starts, starts.plusSeconds(3600), "Rom 3", "", 10);
    UUID id = gatherings.draft(other.id(), plan, other.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), other.adviser());
    String minutes = "/gatherings/" + id + "/minutes/";
    assertThat(visitors.of(elsewhere.applicant.id()).get(minutes + other.project(0).id()).status())
        .isEqualTo(200);
    assertThat(visitors.of(owner.id()).get(minutes + cohort.project(0).id()).status())
        .isEqualTo(404);
  }

  private List<String> titles(Gathering gathering) {
    return presentations.list(gathering, cast.viewer(cast.adviser)).stream()
        .map(one -> one.project().title())
        .toList();
  }
}
