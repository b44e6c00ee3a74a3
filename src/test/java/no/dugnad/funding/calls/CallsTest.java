package no.dugnad.funding.calls;

import static no.dugnad.funding.calls.TestCalls.ANSWER;
import static no.dugnad.funding.calls.TestCalls.DEADLINE;
import static no.dugnad.funding.calls.TestCalls.OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CallsTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired BeanFactory beans;
  @Autowired Calls calls;
  @Autowired Forms forms;
  @Autowired AnswerSheets sheets;
  @Autowired TestClock clock;
  @Autowired JdbcClient db;

  private TestCalls round;

  @BeforeEach
  void beforeTheOpening() {
    clock.set(OPENS.minus(Duration.ofDays(30)));
    round = new TestCalls(beans, cast);
  }

  @Test
  void aBlankDraftLacksAllButItsTitleAndForm() {
    UUID id =
        calls.add(cast.organisationId(), CallTerms.blank("Ny", "nb"), List.of(), round.adviser);
    assertThat(calls.gaps(calls.getCall(id)))
        .containsExactly(
            Gap.PURPOSE,
            Gap.ELIGIBILITY,
            Gap.SUPPORTS,
            Gap.ENVELOPE,
            Gap.AMOUNTS,
            Gap.OPENING,
            Gap.DEADLINE,
            Gap.ANSWER,
            Gap.CRITERIA);
    assertRefused("calls.refused.incomplete", () -> round.publish(id));
  }

  @Test
  void aDeadlineThatHasPassedIsLackingToo() {
    UUID id = round.ready("Midler");
    assertThat(calls.gaps(calls.getCall(id))).isEmpty();

    clock.set(DEADLINE);
    assertThat(calls.gaps(calls.getCall(id))).containsExactly(Gap.DEADLINE_PASSED);
    assertRefused("calls.refused.incomplete", () -> round.publish(id));
  }

  @Test
  void aFormThatCannotMakeAnApplicationIsLacking() {
    UUID id = round.ready("Midler");
    db.sql(
            """
            insert into forms.form_version
              (id, form_id, number, definition, taken_into_use_at, by_name)
            select gen_random_uuid(), v.form_id, 2,
                   jsonb_set(v.definition, '{sections}', (v.definition->'sections') - 0),
                   now(), 'test'
              from forms.form_version v where v.form_id = :form
            """)
        .param("form", calls.getCall(id).formId())
        .update();
    assertThat(calls.gaps(calls.getCall(id))).containsExactly(Gap.FORM);
  }

  @Test
  void publicationIsKnownByWhomAndWhenAndPinsTheForm() {
    UUID id = round.published("Midler");
    Call call = calls.getCall(id);
    assertThat(call.status())
        .isEqualTo(new CallStatus.Published(clock.instant(), cast.adviser.id()));
    assertThat(forms.getVersion(call.formVersionId()).formId()).isEqualTo(call.formId());
    assertThat(events(id)).containsExactly("calls.journal.added", "calls.journal.published");
    assertRefused("calls.refused.notDraft", () -> round.publish(id));
  }

  @Test
  void anotherCallsFormIsNotPinned() {
    UUID id = round.ready("Midler");
    UUID other = calls.getCall(round.ready("Andre midler")).formId();
    assertRefused(
        "calls.refused.otherForm",
        () -> calls.publish(id, forms.currentVersion(other), round.adviser));
  }

  @Test
  void ofTwoWhoPublishAtOnceOneDoes() throws Exception {
    UUID id = round.ready("Midler");
    var start = new CountDownLatch(1);
    List<Future<Boolean>> tries = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        tries.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    round.publish(id);
                    return true;
                  } catch (Refused refused) {
                    return false;
                  }
                }));
      }
      start.countDown();
    }
    assertThat(List.of(tries.get(0).get(), tries.get(1).get()))
        .containsExactlyInAnyOrder(true, false);
    assertThat(events(id)).containsOnlyOnce("calls.journal.published");
  }

  @Test
  void aPublishedCallStands() {
    UUID id = round.published("Midler");
    Call call = calls.getCall(id);
    UUID criterion = call.criteria().getFirst().id();

    assertRefused(
        "calls.refused.notDraft",
        () ->
            calls.changeTexts(id, call.updatedAt(), CallTemplate.terms("Ny tittel", "nb").texts()));
    assertRefused(
        "calls.refused.notDraft",
        () -> calls.changeFrame(id, call.updatedAt(), round.terms("Midler").frame()));
    assertRefused(
        "calls.refused.notDraft",
        () -> calls.addCriterion(id, new Criterion(Ids.next(), "Nytt", "", 1)));
    assertRefused("calls.refused.notDraft", () -> calls.removeCriterion(id, criterion, stand(id)));
    assertRefused("calls.refused.notDraft", () -> calls.moveCriterion(id, criterion, 1, stand(id)));
    assertRefused("calls.refused.notDraft", () -> calls.remove(id, round.adviser));
    assertThatThrownBy(
            () ->
                db.sql("update calls.criterion set weight = 100 where id = :id")
                    .param("id", criterion)
                    .update())
        .hasMessageContaining("criteria of a published call are fixed");
    assertThat(calls.getCall(id)).isEqualTo(call);
  }

  @Test
  void aDeletedDraftTakesItsFormAlongUnlessAnotherCallUsesIt() {
    UUID own = round.ready("Utkast");
    UUID ownForm = calls.getCall(own).formId();
    UUID shared = calls.getCall(round.published("Midler")).formId();
    UUID borrower =
        calls.add(
            cast.organisationId(), CallTerms.blank("Lånt", "nb"), List.of(), shared, round.adviser);

    calls.remove(own, round.adviser);
    calls.remove(borrower, round.adviser);

    assertThat(forms.list(cast.organisationId()))
        .extracting(Form.Summary::id)
        .contains(shared)
        .doesNotContain(ownForm);
    assertThatThrownBy(() -> forms.getForm(ownForm)).isInstanceOf(NotFound.class);
  }

  @Test
  void aFormThatSomebodyAnswersIsKept() {
    UUID draft = round.ready("Utkast");
    UUID form = calls.getCall(draft).formId();
    sheets.open(forms.currentVersion(form));
    calls.remove(draft, round.adviser);
    assertThat(forms.getForm(form).id()).isEqualTo(form);
  }

  @Test
  void theDeadlineMovesOnlyToLaterAndOnlyWhileOpen() {
    UUID id = round.published("Midler");
    Instant later = DEADLINE.plus(Duration.ofDays(7));
    assertRefused("calls.refused.notOpen", () -> calls.extend(id, later, ends(id), round.adviser));

    clock.set(OPENS);
    assertRefused(
        "calls.refused.notLater", () -> calls.extend(id, DEADLINE, ends(id), round.adviser));
    calls.extend(id, later, ends(id), round.adviser);

    Call call = calls.getCall(id);
    assertThat(call.deadline()).isEqualTo(later);
    assertThat(call.answerBy())
        .as("the Monday after the Saturday that is seven days later")
        .isEqualTo(ANSWER.plusDays(9));
    assertThat(events(id)).endsWith("calls.journal.extended");

    clock.set(later);
    assertRefused(
        "calls.refused.notOpen",
        () -> calls.extend(id, later.plusSeconds(60), ends(id), round.adviser));
  }

  @Test
  void itIsClosedEarlyWithAReasonAndOnce() {
    UUID draft = round.ready("Utkast");
    assertRefused("calls.refused.notRunning", () -> calls.close(draft, "Nei", round.adviser));

    UUID id = round.published("Midler");
    clock.set(OPENS.plusSeconds(1));
    calls.close(id, "Pengene trengs et annet sted", round.adviser);

    assertThat(calls.getCall(id).status())
        .isEqualTo(
            new CallStatus.Closed(
                clock.instant(), cast.adviser.id(), "Pengene trengs et annet sted"));
    assertThat(events(id)).endsWith("calls.journal.closed");
    assertRefused("calls.refused.notRunning", () -> calls.close(id, "Igjen", round.adviser));
    assertRefused(
        "calls.refused.notOpen",
        () -> calls.extend(id, DEADLINE.plusSeconds(60), ends(id), round.adviser));
  }

  @Test
  void afterTheDeadlineThereIsNothingToClose() {
    UUID id = round.published("Midler");
    clock.set(DEADLINE);
    assertRefused("calls.refused.notRunning", () -> calls.close(id, "Sent", round.adviser));
  }

  @Test
  void aCopyKeepsTextsCriteriaAndFormButNotDatesNorEnvelope() {
    UUID id = round.published("Midler 2027");
    Call copy = calls.getCall(calls.copy(id, "Midler 2028", round.adviser));
    Call original = calls.getCall(id);

    assertThat(copy.isDraft()).isTrue();
    assertThat(copy.title()).isEqualTo("Midler 2028");
    assertThat(copy.purpose()).isEqualTo(original.purpose());
    assertThat(copy.terms().frame().dates().deadline()).isNull();
    assertThat(copy.terms().frame().envelopeId()).isNull();
    assertThat(copy.criteria())
        .extracting(Criterion::name)
        .isEqualTo(original.criteria().stream().map(Criterion::name).toList());
    assertThat(copy.criteria()).doesNotContainAnyElementsOf(original.criteria());
    assertThat(copy.formId()).isNotEqualTo(original.formId());
  }

  @Test
  void twoWhoChangeTheSameDraftDoNotOverwriteEachOther() {
    UUID id = round.ready("Midler");
    Instant seen = calls.getCall(id).updatedAt();
    clock.advance(Duration.ofSeconds(1));
    calls.changeTexts(id, seen, CallTemplate.terms("Den ene", "nb").texts());

    assertRefused(
        "calls.refused.changedMeanwhile",
        () -> calls.changeTexts(id, seen, CallTemplate.terms("Den andre", "nb").texts()));
    assertThat(calls.getCall(id).title()).isEqualTo("Den ene");
    assertThat(calls.getCall(id).deadline()).as("the frame is left").isEqualTo(DEADLINE);
  }

  @Test
  void criteriaAreMovedAddedAndRemoved() {
    UUID id = round.ready("Midler");
    List<UUID> ids = calls.getCall(id).criteria().stream().map(Criterion::id).toList();

    calls.moveCriterion(id, ids.get(0), 1, stand(id));
    calls.moveCriterion(id, ids.get(5), -1, stand(id));
    calls.moveCriterion(id, ids.get(1), -1, stand(id));
    calls.removeCriterion(id, ids.get(2), stand(id));
    var extra = new Criterion(Ids.next(), "Mot", "Tør noe", 3);
    calls.addCriterion(id, extra);

    assertThat(calls.getCall(id).criteria())
        .extracting(Criterion::id)
        .containsExactly(ids.get(1), ids.get(0), ids.get(3), ids.get(5), ids.get(4), extra.id());
  }

  @Test
  void aCallHasAtMostTwentyCriteria() {
    UUID id = round.ready("Midler");
    for (int i = calls.getCall(id).criteria().size(); i < Calls.MAX_CRITERIA; i++) {
      calls.addCriterion(id, new Criterion(Ids.next(), "Nr " + i, "", 1));
    }
    assertRefused(
        "calls.refused.tooManyCriteria",
        () -> calls.addCriterion(id, new Criterion(Ids.next(), "Ett for mye", "", 1)));
  }

  @Test
  void theDatabaseRefusesAPublishedCallThatLacksSomething() {
    UUID id = round.published("Midler");
    for (String column :
        List.of("envelope_id", "deadline", "opens_at", "answer_by", "form_version_id")) {
      assertThatThrownBy(
              () ->
                  db.sql("update calls.call set " + column + " = null where id = :id")
                      .param("id", id)
                      .update())
          .as(column)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  @Test
  void theDatabaseRefusesAnotherOrganisationsEnvelope() {
    UUID id = round.ready("Midler");
    UUID foreign = new TestCalls(beans, casts.getObject()).envelope;
    assertThatThrownBy(
            () ->
                db.sql("update calls.call set envelope_id = :envelope where id = :id")
                    .param("envelope", foreign)
                    .param("id", id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private List<String> events(UUID id) {
    return calls.timeline(id).stream().map(JournalEntry::event).toList();
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  @Test
  void whatIsOpenStandsByTheFirstDeadlineAndWhatHasEndedByTheLast() {
    UUID later = round.published("Frist i mai");
    UUID sooner = round.published("Frist i april");
    clock.set(OPENS);
    calls.extend(later, DEADLINE.plus(Duration.ofDays(30)), ends(later), round.adviser);
    assertThat(own(CallFilter.When.OPEN)).containsExactly(sooner, later);

    clock.set(DEADLINE.plus(Duration.ofDays(60)));
    assertThat(own(CallFilter.When.ENDED)).containsExactly(later, sooner);
  }

  private List<UUID> own(CallFilter.When when) {
    var filter = new CallFilter(when, Optional.empty(), Optional.of(cast.organisationId()), "");
    return calls.listPublic(filter, 0, 10).stream().map(Call::id).toList();
  }

  private Revision ends(UUID call) {
    return Revision.of(calls.getCall(call).deadline());
  }

  private Revision stand(UUID call) {
    return Revision.of(calls.getCall(call).criteria());
  }
}
