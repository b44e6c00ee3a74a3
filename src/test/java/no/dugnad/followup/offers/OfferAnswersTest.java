package no.dugnad.followup.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
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
import org.springframework.beans.factory.annotation.Autowired;

/** An answer to what many said is given once, in time, and stays. */
@ServerTest
class OfferAnswersTest {
  private static final String FORM = "form.stack";
  private static final Map<String, String> WHY = Map.of("why", "Vi fant ingen.");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  private TestTheme theme;
  private Visitor adviser;

  @BeforeEach
  void aCohortThatAsksForACourse() {
    theme = new TestTheme(beans, cast, new TestCohort(beans, cast, 3).announce());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void oneIsScheduledAheadAndWithTimeToSignUp() {
    String path = theme.propose(adviser).path();
    assertThat(visitors.of(cast.applicant.id()).get(path).text())
        .as("whoever was asked reads it")
        .contains("Vi ser på om vi får det til");
    Page form = adviser.get(path + "/plan");
    Map<String, String> past = with("starts.date", "2026-12-01", "until", "2026-12-01");
    assertThat(form.submit(FORM, past).text()).contains("Velg et tidspunkt som ikke er passert");
    Page noTime = form.submit(FORM, with("until", "2026-12-08"));
    assertThat(noTime.status()).isEqualTo(422);
    assertThat(noTime.text()).contains("Velg en dag som ikke er passert");
    adviser.get(path + "/plan").submit(FORM, TestTheme.COURSE);
    assertThat(adviser.get(path + "/plan").submit(FORM, past).text())
        .as("nor is it moved there")
        .contains("Velg et tidspunkt som ikke er passert");
    assertThat(adviser.post(path + "/holding", Map.of()).text()).contains("ikke begynt ennå");
    assertThat(adviser.get(path).text()).contains("Åpent kurs", "2 av 2 ledig");
  }

  @Test
  void aCourseThatIsOpenIsNeitherDeclinedNorTakenAwayNorItsTheme() {
    String path = theme.schedule(adviser);
    Page late = adviser.get(path + "/decline").submit(FORM, WHY);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Dette er alt svart på");
    assertThat(late.select("#f-why").val()).isEqualTo("Vi fant ingen.");
    String seen = adviser.get(path + "/plan").select("[name=revision]").val();
    assertThat(adviser.post(path + "/removal", Map.of("revision", seen)).text())
        .contains("Dette er alt svart på");
    assertThat(adviser.post("/themes/" + theme.id + "/removal", Map.of()).text())
        .contains("Dere har svart på dette");
    assertThat(adviser.get(path).text()).contains("Åpent kurs", TestTheme.NAME);
  }

  @Test
  void whatCouldNotBeDoneIsNotScheduledAfterwards() {
    String path = theme.propose(adviser).path();
    adviser.get(path + "/decline").submit(FORM, WHY);
    Page late = adviser.get(path + "/plan").submit(FORM, TestTheme.COURSE);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("holdt, avlyst eller over");
    assertThat(adviser.get(path).text()).contains("Vi kunne ikke, fordi: Vi fant ingen.");
  }

  @Test
  void whatWasAnsweredIsCorrectedAndOneThatCouldNotBeDoneIsTakenUpAgain() {
    String path = theme.propose(adviser).path();
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(adviser.post(path + "/why", WHY).status()).as("not answered yet").isEqualTo(422);
    adviser.get(path + "/decline").submit(FORM, WHY);
    owner.get("/pulses/" + theme.pulseId);
    Page form = adviser.get(path).follow("a[href$=/why]");
    assertThat(form.select("#f-why").val()).isEqualTo("Vi fant ingen.");
    Page stale = adviser.get(path + "/why");
    assertThat(form.submit(FORM, Map.of("why", "Vi fant ingen lærer.")).text())
        .contains("Svaret er rettet", "Vi kunne ikke, fordi: Vi fant ingen lærer.");
    assertThat(stale.submit(FORM, Map.of("why", "Noe annet.")).status()).isEqualTo(422);
    assertThat(owner.get("/home").text())
        .as("a correction is no news")
        .doesNotContain("Dere sa, vi kunne ikke");
    Page taken = adviser.get(path).submit("form[action$=/reconsideration]");
    assertThat(taken.text()).contains("Vi ser på det");
    assertThat(owner.get("/pulses/" + theme.pulseId).text())
        .contains("Dere sa, vi ser på det")
        .doesNotContain("Vi fant ingen");
    clock.advance(Duration.ofMinutes(1));
    assertThat(taken.follow("a[href$=/plan]").submit(FORM, TestTheme.COURSE).text())
        .contains("Påmeldingen er åpen");
    assertThat(owner.get("/home").text()).contains("Dere sa, vi har satt opp et kurs");
    assertThat(adviser.post(path + "/reconsideration", Map.of()).text())
        .as("a course is called off instead")
        .doesNotContain("Vi ser på det");
    adviser.get(path + "/cancellation").submit(FORM, WHY);
    int mails = outbox.count(cast.applicant.email());
    assertThat(adviser.get(path + "/why").submit(FORM, Map.of("why", "Læreren er syk.")).text())
        .contains("Avlyst, fordi: Læreren er syk.");
    assertThat(outbox.count(cast.applicant.email())).isEqualTo(mails);
  }

  @Test
  void aCourseIsCalledOffWithAWhyAndNotWhenItIsOver() {
    String path = theme.schedule(adviser);
    Page form = adviser.get(path + "/cancellation");
    assertThat(form.submit(FORM).status()).as("says why").isEqualTo(422);
    clock.set(Instant.parse("2027-01-20T10:30:00Z"));
    Page over = visitors.of(cast.adviser.id()).get(path + "/cancellation").submit(FORM, WHY);
    assertThat(over.status()).isEqualTo(422);
    assertThat(over.text()).contains("holdt, avlyst eller over");
    assertThat(over.select("#f-why").val()).isEqualTo("Vi fant ingen.");
    for (int i = 0; i < 2; i++) {
      Page held = visitors.of(cast.adviser.id()).post(path + "/holding", Map.of());
      assertThat(held.status()).as("also from another window").isEqualTo(200);
      assertThat(held.text()).contains("Holdt");
    }
  }

  private static Map<String, String> with(String... changed) {
    var all = new HashMap<>(TestTheme.COURSE);
    for (int i = 0; i < changed.length; i += 2) all.put(changed[i], changed[i + 1]);
    return all;
  }
}
