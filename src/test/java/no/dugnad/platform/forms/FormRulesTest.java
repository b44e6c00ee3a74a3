package no.dugnad.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Who builds forms, what a form is called, and when one goes away. */
@ServerTest
class FormRulesTest {
  private static final FormDefinition ONE = Sheets.form(Sheets.question("a", Sheets.text()));

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Forms forms;
  @Autowired AnswerSheets sheets;
  @Autowired FormsRules rules;
  @Autowired Visitors visitors;
  @Autowired Journal journal;

  private UUID form;

  @BeforeEach
  void aForm() {
    form = forms.create(cast.organisationId(), " Skjema ", ONE, adviser());
  }

  @Test
  void advisersBuildTheFormsOfTheirOwnOrganisation() {
    assertThat(rules.build(cast.viewer(cast.adviser))).isTrue();
    assertThat(rules.change(cast.viewer(cast.adviser), form)).isTrue();
    for (Person other : List.of(cast.applicant, cast.administrator, cast.outsider)) {
      assertThat(rules.build(cast.viewer(other))).isFalse();
      assertThat(rules.change(cast.viewer(other), form)).isFalse();
    }
    Cast foreign = casts.getObject();
    assertThat(rules.change(foreign.viewer(foreign.adviser), form)).isFalse();
    assertThat(rules.change(cast.viewer(cast.adviser), UUID.randomUUID())).isFalse();
  }

  @Test
  void theWayToTheFormsIsShownToThoseWhoBuildThem() {
    String way = "main a[href=/forms]";
    assertThat(visitors.of(cast.adviser.id()).get("/setup").select(way)).isNotEmpty();
    assertThat(visitors.of(cast.administrator.id()).get("/setup").select(way)).isEmpty();
  }

  @Test
  void aFormHasATitleOfAtMostTwoHundredCharacters() {
    assertThat(forms.getForm(form).title()).isEqualTo("Skjema");
    for (String title : List.of("", " ", "🐟".repeat(201))) {
      assertRefused(
          "forms.refused.title", () -> forms.create(cast.organisationId(), title, ONE, adviser()));
      assertRefused("forms.refused.title", () -> forms.rename(form, title, named()));
    }
    forms.rename(form, " " + "🐟".repeat(198) + " ", named());
    assertThat(forms.getForm(form).title()).isEqualTo("🐟".repeat(198));
    forms.rename(form, "å".repeat(200), named());
    assertThat(forms.getForm(form).title()).hasSize(200);
    UUID long200 = forms.create(cast.organisationId(), "å".repeat(200), ONE, adviser());
    assertThat(forms.getForm(long200).title()).hasSize(200);
  }

  @Test
  void aFormThatNobodyHasAnsweredIsDiscarded() {
    forms.discard(form, adviser());
    assertThat(forms.findForm(form)).isEmpty();
    assertThat(forms.list(cast.organisationId())).isEmpty();
    assertThat(journal.list(form, Audience.CASE))
        .extracting(JournalEntry::event)
        .endsWith("forms.journal.discarded");
  }

  @Test
  void aFormThatSomebodyHasBegunToAnswerStays() {
    sheets.open(forms.currentVersion(form));
    forms.discard(form, adviser());
    assertThat(forms.findForm(form)).isPresent();
    assertThat(journal.list(form, Audience.CASE))
        .extracting(JournalEntry::event)
        .containsExactly("forms.journal.created");
  }

  @Test
  void whatIsTakenIntoUseIsTheEndOfWhatCouldBeBroughtBack() {
    FormDefinition two =
        Sheets.form(Sheets.question("a", Sheets.text()), Sheets.question("b", Sheets.text()));
    forms.change(form, 0, draft -> two);
    forms.remove(form, 1, "b", draft -> Sheets.form(Sheets.question("c", Sheets.text())));
    forms.takeIntoUse(form, 2, adviser());
    assertThat(forms.getForm(form).removed()).isEmpty();
    assertRefused("forms.refused.nothingToUndo", () -> forms.undoRemoval(form, 3));
  }

  @Test
  void aVersionIsFoundUnderItsOwnFormAlone() {
    UUID version = forms.currentVersion(form);
    UUID other = forms.create(cast.organisationId(), "Et annet", ONE, adviser());
    assertThat(forms.getVersion(form, version).id()).isEqualTo(version);
    assertThatThrownBy(() -> forms.getVersion(other, version)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID none = UUID.randomUUID();
    for (Runnable look :
        List.<Runnable>of(
            () -> forms.getForm(none),
            () -> forms.getVersion(none),
            () -> forms.listVersions(none),
            () -> forms.currentVersion(none),
            () -> forms.discard(none, adviser()),
            () -> forms.undoRemoval(none, 0),
            () -> forms.change(none, 0, draft -> ONE))) {
      assertThatThrownBy(look::run).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void eachDeedBuildsOnTheNewestWorkingCopy() {
    for (Runnable deed :
        List.<Runnable>of(
            () -> forms.undoRemoval(form, 7),
            () -> forms.takeIntoUse(form, 7, adviser()),
            () -> forms.remove(form, 7, "a", draft -> ONE))) {
      assertRefused("forms.refused.changedMeanwhile", deed);
    }
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private Actor adviser() {
    return cast.viewer(cast.adviser).actor();
  }

  private Revision named() {
    return Revision.of(forms.getForm(form).title());
  }
}
