package no.dugnad.followup.pulses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where nobody has set up mail no link would reach anybody: one asks by name. */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dugnad.mail.from=nobody@dugnad.test", "spring.mail.host="})
class PulseWithoutMailTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired JdbcClient db;

  @Test
  void anonymityIsNotOfferedNorPromisedWhereItsLinksCanNotBeSent() {
    var cohort = new TestCohort(beans, cast, 6).announce();
    clock.set(TestPulses.OPENED);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = adviser.get("/cohorts/" + cohort.id() + "/pulses/new");
    Element anonymous = form.select("input[value=ANONYMOUS]").first();
    assertThat(anonymous.hasAttr("disabled")).isTrue();
    assertThat(anonymous.parent().text()).contains("ikke satt opp e-post her", "Spør med navn");
    Map<String, String> typed =
        Map.of(
            "title", "Hva nå?",
            "voice", "ANONYMOUS",
            "q1.label", "Vi får hjelp",
            "closes.date", "2026-12-09",
            "closes.time", "12:00");
    Page refused = form.submit("form.stack", typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-voice-problem").text()).contains("ikke satt opp e-post her");
    assertThat(refused.select("[name=title]").val()).isEqualTo("Hva nå?");

    Page draft = refused.submit("form.stack", Map.of("voice", "SIGNED"));
    assertThat(draft.select("form[action$=/opening]")).hasSize(1);
    Page before = adviser.get(draft.path());
    // As one that was written while there was a mail server.
    db.sql("update pulses.pulse set anonymous = true where id = :id")
        .param("id", UUID.fromString(draft.path().substring("/pulses/".length())))
        .update();
    Page hindered = adviser.get(draft.path());
    assertThat(hindered.text()).contains("ikke satt opp e-post her");
    assertThat(hindered.select("form[action$=/opening]")).isEmpty();
    String revision = adviser.get(draft.path() + "/plan").select("[name=revision]").val();
    assertThat(before.submit("form[action$=/opening]", Map.of("revision", revision)).status())
        .isEqualTo(409);
    assertThat(adviser.get(draft.path()).text()).contains("Utkast");
  }
}
