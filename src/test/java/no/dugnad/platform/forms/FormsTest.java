package no.dugnad.platform.forms;

import static no.dugnad.platform.forms.Sheets.form;
import static no.dugnad.platform.forms.Sheets.question;
import static no.dugnad.platform.forms.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FormsTest {
  private static final FormDefinition ONE = form(question("a", text()));
  private static final FormDefinition TWO = form(question("a", text()), question("b", text()));

  @Autowired Forms forms;
  @Autowired FormStore store;
  @Autowired Journal journal;
  @Autowired JdbcClient db;
  @Autowired Cast cast;

  @Test
  void aNewFormIsInUseAsVersionOne() {
    UUID form = create(ONE);
    FormVersion version = forms.getVersion(forms.currentVersion(form));
    assertThat(version.number()).isEqualTo(1);
    assertThat(version.definition()).isEqualTo(ONE);
    assertThat(version.organisationId()).isEqualTo(cast.organisationId());
  }

  @Test
  void whoPinnedAVersionKeepsItWhenTheFormChanges() {
    UUID form = create(ONE);
    UUID pinned = forms.currentVersion(form);
    forms.change(form, 0, draft -> TWO);
    assertThat(forms.currentVersion(form)).isEqualTo(pinned);
    UUID newest = forms.takeIntoUse(form, 1, adviser());
    assertThat(forms.currentVersion(form)).isEqualTo(newest).isNotEqualTo(pinned);
    assertThat(forms.getVersion(newest).definition()).isEqualTo(TWO);
    assertThat(forms.getVersion(pinned).definition()).isEqualTo(ONE);
    assertThat(forms.listVersions(form))
        .extracting(FormVersion.Summary::number)
        .containsExactly(2, 1);
  }

  @Test
  void aVersionCannotBeChangedEvenByHand() {
    UUID version = forms.currentVersion(create(ONE));
    assertThatThrownBy(
            () ->
                db.sql("update forms.form_version set number = 9 where id = :id")
                    .param("id", version)
                    .update())
        .hasMessageContaining("never changes");
  }

  @Test
  void whatIsStoredIsReadBackAsItWas() {
    FormDefinition whole = RandomForms.ofAllTypes();
    UUID version = forms.currentVersion(create(whole));
    assertThat(store.findVersion(version).orElseThrow().definition()).isEqualTo(whole);
  }

  @Test
  void aChangeBuiltOnWhatIsNoLongerThereIsRefused() {
    UUID form = create(ONE);
    forms.change(form, 0, draft -> TWO);
    assertRefused("forms.refused.changedMeanwhile", () -> forms.change(form, 0, draft -> ONE));
    assertThat(forms.getForm(form).draft()).isEqualTo(TWO);
  }

  @Test
  void theLastRemovalCanBeUndoneUntilTheNextChange() {
    UUID form = create(TWO);
    forms.remove(form, 0, "b", draft -> ONE);
    assertThat(forms.getForm(form).removed()).contains("b");
    forms.undoRemoval(form, 1);
    assertThat(forms.getForm(form).draft()).isEqualTo(TWO);
    assertThat(forms.getForm(form).removed()).isEmpty();
    assertRefused("forms.refused.nothingToUndo", () -> forms.undoRemoval(form, 2));
  }

  @Test
  void nothingIsTakenIntoUseTwice() {
    UUID form = create(ONE);
    assertRefused("forms.refused.noChange", () -> forms.takeIntoUse(form, 0, adviser()));
  }

  @Test
  void aCopyBeginsAsTheOriginalAndGoesItsOwnWay() {
    UUID form = create(ONE);
    UUID copy = forms.copy(form, "Kopi", adviser());
    forms.change(copy, 0, draft -> TWO);
    assertThat(forms.getForm(form).draft()).isEqualTo(ONE);
    assertThat(forms.list(cast.organisationId()))
        .extracting(Form.Summary::title, Form.Summary::changed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Kopi", true),
            org.assertj.core.groups.Tuple.tuple("Skjema", false));
  }

  @Test
  void theJournalTellsWhatWasTakenIntoUse() {
    UUID form = create(ONE);
    forms.change(form, 0, draft -> TWO);
    forms.takeIntoUse(form, 1, adviser());
    assertThat(journal.list(form, Audience.CASE))
        .extracting(JournalEntry::event)
        .containsExactly("forms.journal.created", "forms.journal.takenIntoUse");
  }

  private UUID create(FormDefinition definition) {
    return forms.create(cast.organisationId(), "Skjema", definition, adviser());
  }

  private Actor adviser() {
    return new Actor(cast.adviser.id(), cast.adviser.name());
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
