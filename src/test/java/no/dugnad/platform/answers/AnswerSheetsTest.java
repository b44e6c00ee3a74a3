package no.dugnad.platform.answers;

import static no.dugnad.platform.forms.Sheets.form;
import static no.dugnad.platform.forms.Sheets.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AnswerSheetsTest {
  private static final FormDefinition FORM =
      form(
          question("need", new AnswerType.LongText(50)),
          question("hours", new AnswerType.Decimal(Optional.empty(), Optional.empty())),
          question("budget", new AnswerType.Budget()),
          question("files", new AnswerType.Attachments()));

  @Autowired Forms forms;
  @Autowired AnswerSheets sheets;
  @Autowired Cast cast;

  private UUID sheet;
  private Actor nora;
  private Actor ole;

  @BeforeEach
  void openASheet() {
    nora = actor(cast.applicant);
    ole = actor(cast.colleague);
    UUID form = forms.create(cast.organisationId(), "Skjema", FORM, actor(cast.adviser));
    sheet = sheets.open(forms.currentVersion(form));
  }

  @Test
  void anAnswerIsKeptExactlyAsTyped() {
    String typed = "  Æ kan'ikke\n\n<b>Čáhcesuolu</b>\t" + "x".repeat(200) + " ";
    assertThat(save("need", typed, 0, nora)).isInstanceOf(Answer.Save.Saved.class);
    Answer answer = sheets.get(sheet).find("need").orElseThrow();
    assertThat(answer.typed()).containsExactly(typed);
    assertThat(answer.savedByName()).isEqualTo("applicant");
    assertThat(answer.revision()).isEqualTo(1);
  }

  @Test
  void theLaterOfTwoSeesBothTexts() {
    save("need", "Noras", 0, nora);
    Answer.Save result = save("need", "Oles", 0, ole);
    assertThat(result)
        .isInstanceOfSatisfying(
            Answer.Save.Clash.class,
            clash -> {
              assertThat(clash.mine()).containsExactly("Oles");
              assertThat(clash.theirs()).containsExactly("Noras");
              assertThat(clash.byName()).isEqualTo("applicant");
              assertThat(clash.own()).isFalse();
              assertThat(clash.revision()).isEqualTo(1);
            });
    assertThat(sheets.get(sheet).text("need")).isEqualTo("Noras");
  }

  @Test
  void anAnswerLostOnTheLineIsNoConflictWithItsOwnPage() {
    var page = UUID.randomUUID();
    save("need", "Først", 0, nora, page);
    assertThat(save("need", "Først, og mer", 0, nora, page)).isInstanceOf(Answer.Save.Saved.class);
    assertThat(save("need", "Av en annen", 0, ole, page))
        .as("a page is one person's")
        .isInstanceOf(Answer.Save.Clash.class);
    assertThat(save("need", "Fra et annet vindu", 0, nora, UUID.randomUUID()))
        .isInstanceOfSatisfying(Answer.Save.Clash.class, c -> assertThat(c.own()).isTrue());
    assertThat(sheets.get(sheet).text("need")).isEqualTo("Først, og mer");
  }

  @Test
  void whoHasSeenTheOtherTextMayReplaceIt() {
    save("need", "Noras", 0, nora);
    save("need", "Oles", 1, ole);
    assertThat(sheets.get(sheet).text("need")).isEqualTo("Oles");
    assertThat(sheets.get(sheet).revision("need")).isEqualTo(2);
  }

  @Test
  void theSameTextAgainIsNoConflictAndNoChange() {
    save("need", "Likt", 0, nora);
    assertThat(save("need", "Likt", 0, ole))
        .isInstanceOfSatisfying(
            Answer.Save.Saved.class, saved -> assertThat(saved.revision()).isEqualTo(1));
    assertThat(sheets.get(sheet).find("need").orElseThrow().savedByName()).isEqualTo("applicant");
  }

  @Test
  void twoWhoWriteTheSameNumberInTheirOwnWayHaveNoConflict() {
    save("hours", "10000", 0, nora);
    assertThat(save("hours", "10.000", 0, ole)).isInstanceOf(Answer.Save.Saved.class);
    assertThat(save("hours", "10", 0, ole)).isInstanceOf(Answer.Save.Clash.class);

    save("budget", List.of("Kurs", "3500"), 0, nora);
    assertThat(save("budget", List.of("Kurs", "3 500"), 0, ole))
        .isInstanceOf(Answer.Save.Saved.class);
    assertThat(save("budget", List.of("Kurs", "3 600"), 0, ole))
        .isInstanceOf(Answer.Save.Clash.class);
    assertThat(sheets.get(sheet).typed("hours")).containsExactly("10000");
  }

  @Test
  void aNumberThatCanBeTwoIsAskedAboutAndNotGuessed() {
    save("need", "Noe", 0, nora);
    save("hours", "1,250", 0, nora);
    assertThat(sheets.check(sheets.get(sheet)))
        .filteredOn(problem -> problem.key().equals("answers.problem.unclear"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.args()).endsWith("1,25", "1250"));
    save("hours", "5.000", 1, nora);
    assertThat(sheets.get(sheet).number("hours").orElseThrow()).isEqualByComparingTo("5000");
  }

  @Test
  void anAnswerCanBeEmptiedAgain() {
    save("need", "Noe", 0, nora);
    save("need", "", 1, nora);
    assertThat(sheets.get(sheet).isAnswered("need")).isFalse();
  }

  @Test
  void ofManyAtTheSameTimeExactlyOneIsSavedAndAllOthersAreTold() throws Exception {
    int writers = 8;
    var start = new CyclicBarrier(writers);
    try (var pool = Executors.newFixedThreadPool(writers)) {
      List<Callable<Answer.Save>> saves =
          IntStream.range(0, writers)
              .<Callable<Answer.Save>>mapToObj(
                  n ->
                      () -> {
                        start.await();
                        return save("need", "Tekst " + n, 0, n % 2 == 0 ? nora : ole);
                      })
              .toList();
      List<Answer.Save> results =
          pool.invokeAll(saves).stream().map(AnswerSheetsTest::get).toList();
      assertThat(results).filteredOn(Answer.Save.Saved.class::isInstance).hasSize(1);
      String kept = sheets.get(sheet).text("need");
      assertThat(results)
          .filteredOn(Answer.Save.Clash.class::isInstance)
          .hasSize(writers - 1)
          .allSatisfy(c -> assertThat(((Answer.Save.Clash) c).theirs()).containsExactly(kept));
    }
  }

  @Test
  void whatIsFarTooLongIsRefusedAndTheStoredTextStands() {
    save("need", "Kort", 0, nora);
    assertThatThrownBy(() -> save("need", "x".repeat(60_001), 1, nora))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("answers.refused.tooLarge"));
    assertThat(sheets.get(sheet).text("need")).isEqualTo("Kort");
  }

  @Test
  void aBudgetKeepsItsLinesAndSums() {
    save("budget", List.of("Sensorer", "12 000", "", "", "Kurs", "3 500,50"), 0, nora);
    AnswerSheet read = sheets.get(sheet);
    assertThat(read.budget("budget"))
        .extracting(BudgetLine::what)
        .containsExactly("Sensorer", "Kurs");
    assertThat(read.budgetSum("budget").typed()).isEqualTo("15500,50");
  }

  @Test
  void filesComeAndGoInAnAnswer() {
    var sketch = new Attachment(Ids.next(), "skisse.pdf", "ab12");
    var offer = new Attachment(Ids.next(), "tilbud.pdf", "cd34");
    sheets.attach(sheet, "files", sketch, nora);
    sheets.attach(sheet, "files", offer, ole);
    sheets.detach(sheet, "files", sketch.id(), nora);
    assertThat(sheets.get(sheet).attachments("files")).containsExactly(offer);
  }

  @Test
  void manySheetsAreReadTogether() {
    UUID other = sheets.open(sheets.get(sheet).version().id());
    save("need", "Noras", 0, nora);
    assertThat(sheets.list(Set.of(sheet, other)))
        .extracting(read -> read.text("need"))
        .containsExactlyInAnyOrder("Noras", "");
  }

  private Answer.Save save(String question, String text, long base, Actor actor) {
    return save(question, text.isEmpty() ? List.of() : List.of(text), base, actor);
  }

  private Answer.Save save(String question, List<String> typed, long base, Actor actor) {
    var type = (AnswerType.Written) FORM.getQuestion(question).type();
    return sheets.save(sheet, new TypedAnswer(question, type, typed, base, null), actor);
  }

  private Answer.Save save(String question, String text, long base, Actor actor, UUID page) {
    var type = (AnswerType.Written) FORM.getQuestion(question).type();
    return sheets.save(sheet, new TypedAnswer(question, type, List.of(text), base, page), actor);
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }

  private static Answer.Save get(java.util.concurrent.Future<Answer.Save> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
