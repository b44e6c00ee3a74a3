package no.dugnad.followup.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Kind;
import no.dugnad.followup.programmes.ProgrammeStep.Offset;
import no.dugnad.followup.programmes.ProgrammeStep.Roll;
import no.dugnad.followup.programmes.ProgrammeStep.Silence;
import no.dugnad.followup.programmes.ProgrammeStep.When;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The organisation's template, and whose it is in which version. */
@ServerTest
class ProgrammeTemplatesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired ProgrammeTemplates templates;
  @Autowired Programmes programmes;

  @Test
  void aCohortHasTheVersionThatThereWasWhenItsCallWasPublished() {
    var cohort = new TestCohort(beans, cast, 1);
    put(step("more", Anchor.ANNOUNCED));
    assertThat(templates.get(cast.organisationId()).number()).isEqualTo(2);
    cohort.announce();

    Programme programme = programmes.getProgramme(cohort.id());
    assertThat(programme.version()).isEqualTo(1);
    assertThat(programme.find("more")).isEmpty();
  }

  @Test
  void noStepIsReckonedFromOneThatComesLaterAndNoneGoesThatOthersAreReckonedFrom() {
    assertThatThrownBy(() -> put(step("START_UP", Anchor.of("CLOSING"))))
        .hasMessageContaining("programmes.refused.anchor");
    assertThatThrownBy(() -> put(step("x", Anchor.of("x"))))
        .hasMessageContaining("programmes.refused.anchor");
    Visitor visitor = visitors.of(cast.adviser.id());
    Page refused =
        visitor
            .get("/programme-template/steps/START_UP")
            .submit("form[action$='/steps/START_UP/removal']");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("«Prosjektbeskrivelse» regnes fra dette steget");
    Page before =
        visitor
            .get("/programme-template/steps/STATUS_CHECK")
            .submit("form.stack", Map.of("months", "-1"));
    assertThat(before.status()).isEqualTo(422);
    assertThat(before.text()).contains("kommer ikke måneder før det som det regnes fra");
    Page gone =
        visitor
            .get("/programme-template/steps/FINAL_REPORT")
            .submit("form[action$='/steps/FINAL_REPORT/removal']");
    assertThat(gone.text()).contains("Malen er lagret").doesNotContain("Sluttrapport");
  }

  @Test
  void ofTwoWhoChangeTheTemplateTheSecondSeesThatItWasChanged() {
    Visitor visitor = visitors.of(cast.adviser.id());
    Page mine = visitor.get("/programme-template/steps/CLOSING");
    put(step("more", Anchor.ANNOUNCED));

    Page clash = mine.submit("form.stack", Map.of("months", "10"));

    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.select("[name=months]").val()).isEqualTo("10");
    assertThat(templates.get(cast.organisationId()).steps())
        .extracting(ProgrammeStep::key)
        .contains("more");
  }

  @Test
  void itHasAnEndHowManyStepsAndQuietTimesThereAre() {
    List<ProgrammeStep> steps = templates.get(cast.organisationId()).steps();
    for (int i = steps.size(); i < ProgrammeTemplates.MOST_STEPS; i++)
      put(step("step" + i, Anchor.ANNOUNCED));
    assertThatThrownBy(() -> put(step("more", Anchor.ANNOUNCED))).isInstanceOf(Refused.class);

    var day = LocalDate.of(2027, 2, 1);
    for (int i = 0; i < QuietTimes.MOST_PERIODS; i++)
      templates.addPeriod(day, day.plusDays(i), adviser());
    assertThatThrownBy(() -> templates.addPeriod(day, day, adviser()))
        .hasMessageContaining("programmes.refused.manyPeriods");
  }

  @Test
  void nobodyTakesAwayAnotherOrganisationsQuietTimes() {
    templates.addPeriod(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 2), adviser());
    UUID period = templates.quietTimes(cast.organisationId()).periods().getFirst().id();
    visitors
        .of(casts.getObject().adviser.id())
        .post("/programme-template/quiet-periods/" + period + "/removal", Map.of());
    assertThat(templates.quietTimes(cast.organisationId()).periods()).hasSize(1);
    assertThat(visitors.of(cast.leader.id()).get("/programme-template").status()).isEqualTo(403);
  }

  private void put(ProgrammeStep step) {
    templates.put(step, templates.get(cast.organisationId()).revision(), adviser());
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  private static ProgrammeStep step(String key, Anchor anchor) {
    var when = new When(anchor, new Offset(1, 0), Roll.NEXT, null);
    return new ProgrammeStep(key, key, Kind.DELIVERABLE, null, when, Silence.WAITS, false);
  }
}
