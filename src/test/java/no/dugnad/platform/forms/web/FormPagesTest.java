package no.dugnad.platform.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FormPagesTest {
  @Autowired Visitors visitors;
  @Autowired Forms forms;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;

  private Visitor adviser;

  @BeforeEach
  void signIn() {
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void anAdviserBuildsAFormFromNothing() {
    Page form = create("empty");
    Page section = form.follow("a[href$=/sections/new]");
    form = section.submit("form[action$=/sections]", Map.of("title", "Behovet", "intro", "Kort."));
    form =
        addQuestion(
            form, "Behovet", "YesNo", Map.of("label", "Samarbeider dere?", "required", "true"));
    String yes = question(form, "Samarbeider dere?").id();
    form =
        addQuestion(
            form,
            "Behovet",
            "LongText",
            Map.of("label", "Med hvem?", "limit", "500", "condition", "IS_YES:" + yes + ":"));
    assertThat(form.text()).contains("Vises hvis «Samarbeider dere?»: ja");
    Question who = question(form, "Med hvem?");
    assertThat(who.shownIf()).isPresent();
    assertThat(who.required()).isTrue();
  }

  @Test
  void nothingCountsUntilItIsTakenIntoUse() {
    Page form = create("application");
    UUID pinned = forms.currentVersion(id(form));
    form = addQuestion(form, "Penger", "ShortText", Map.of("label", "Noe mer?", "limit", "100"));
    assertThat(form.text()).contains("Endringer ikke tatt i bruk");
    assertThat(forms.currentVersion(id(form))).isEqualTo(pinned);
    form = form.submit("form[action$=/versions]");
    assertThat(form.text()).contains("Versjon 2 er tatt i bruk").contains("Versjon 2 er i bruk");
    assertThat(forms.currentVersion(id(form))).isNotEqualTo(pinned);
    assertThat(adviser.get("/forms/" + id(form) + "/versions/" + pinned).text())
        .doesNotContain("Noe mer?");
  }

  @Test
  void aQuestionThatAnotherDependsOnIsNotRemovedAndTheAdviserReadsWhich() {
    Page form = create("application");
    form = form.submit("#q-partners button[formaction$=/removal]");
    assertThat(form.text())
        .contains("«Samarbeider dere med noen utenfor enheten?» kan ikke fjernes")
        .contains("om «Hvem samarbeider dere med, og om hva?» vises");
    assertThat(draft(form).findQuestion("partners")).isPresent();
  }

  @Test
  void whatTheProductReadsIsNeverRemovedEvenWithItsSection() {
    Page form = create("application");
    assertThat(form.select("#q-budget button[formaction$=/removal]")).isEmpty();
    adviser.post(
        "/forms/" + id(form) + "/questions/budget/removal", Map.of("revision", revision(form)));
    form = form.submit("#s-money button[formaction$=/removal]");
    assertThat(form.text()).contains("«Hvor mye søker dere om?» brukes av Dugnad selv");
    assertThat(draft(form).findQuestion("budget")).isPresent();
  }

  @Test
  void whatTheProductReadsCanBeReworded() {
    Page form = create("application");
    Page fields = form.follow("#q-kind a");
    form =
        fields.submit(
            "form[method=post][action$=/questions/kind]",
            Map.of("label", "Hva slags støtte?", "options", "Utvikling\nApp\nUtstyr"));
    assertThat(form.text()).contains("Hva slags støtte?");
    assertThat(draft(form).getQuestion("kind").required()).isTrue();
    Page refused =
        adviser
            .get("/forms/" + id(form) + "/questions/kind")
            .submit("form[method=post][action$=/questions/kind]", Map.of("options", "Utvikling"));
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void theLastRemovalIsUndone() {
    Page form = create("application");
    form = form.submit("#q-novelty button[formaction$=/removal]");
    assertThat(draft(form).findQuestion("novelty")).isEmpty();
    form = form.submit("form[action$=/undoing]");
    assertThat(draft(form).findQuestion("novelty")).isPresent();
    assertThat(form.select("form[action$=/undoing]")).isEmpty();
  }

  @Test
  void aQuestionMovesPastItsNeighbourAndIntoTheNextSection() {
    Page form = create("application");
    form = form.submit("#q-beneficiaries button[value=DOWN]");
    assertThat(draft(form).sectionOf("beneficiaries").id()).isEqualTo("idea");
    assertThat(form.select("#q-beneficiaries button[value=DOWN]").hasAttr("autofocus")).isTrue();
    form = form.submit("#q-beneficiaries button[value=UP]");
    assertThat(draft(form).sectionOf("beneficiaries").id()).isEqualTo("need");
  }

  @Test
  void aQuestionIsNotMovedBeforeTheOneItDependsOn() {
    Page form = create("application");
    FormDefinition before = draft(form);
    form = form.submit("#q-partners-who button[value=UP]");
    assertThat(form.text()).contains("må derfor stå etter det");
    assertThat(draft(form)).isEqualTo(before);
  }

  @Test
  void whoChangesWhatAnotherHasChangedSinceIsTold() {
    Page mine = create("application").follow("#q-need a");
    Page theirs = adviser.get("/forms/" + id(mine));
    theirs.submit("#q-novelty button[formaction$=/removal]");
    Page told =
        mine.submit("form[method=post][action$=/questions/need]", Map.of("label", "Mitt behov"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("Skjemaet er endret etter at du åpnet det");
    assertThat(told.select("input[name=label]").val()).isEqualTo("Mitt behov");
    Page saved = told.submit("form[method=post][action$=/questions/need]");
    assertThat(saved.text()).contains("Mitt behov");
  }

  @Test
  void aQuestionWithFaultsIsShownAgainWithWhatWasTyped() {
    Page fields =
        create("application")
            .follow("#s-need a[href$=/questions/new]")
            .submit("main form[method=get]", Map.of("type", "OneChoice"));
    Page again =
        fields.submit("form[method=post][action$=/questions]", Map.of("label", "", "options", "A"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.document().title()).startsWith("Feil:");
    assertThat(again.select("textarea[name=options]").text()).isEqualTo("A");
  }

  @Test
  void thePreviewShowsWhatAnAnswerBringsAndKeepsNothing() {
    Page form = create("application");
    Page plan = adviser.get("/forms/" + id(form) + "/preview/sections/plan");
    assertThat(plan.select("[name=a.partners-who]")).isEmpty();
    Page sent = plan.submit("form[data-sheet]", Map.of("a.partners", "yes", "a.plan", "Prøve"));
    assertThat(sent.select("[name=a.partners-who]")).hasSize(1);
    assertThat(sent.select("[name=a.plan]").text()).isEqualTo("Prøve");
    Page next = sent.submit("form[data-sheet]");
    assertThat(next.path()).endsWith("/preview/sections/money");
    assertThat(adviser.get(plan.location()).select("[name=a.plan]").text()).isEmpty();
  }

  @Test
  void aCopyIsAFormOfItsOwn() {
    Page form = create("application");
    Page copy = form.submit("button[formaction$=/copies]", Map.of("title", "Høstens skjema"));
    assertThat(copy.text()).contains("Dette er kopien").contains("Høstens skjema");
  }

  @Test
  void formsAreForAdvisersOfTheirOwnOrganisation() {
    UUID id = id(create("application"));
    Cast elsewhere = casts.getObject();
    assertThat(visitors.of(elsewhere.adviser.id()).get("/forms/" + id).status()).isEqualTo(404);
    assertThat(visitors.of(cast.applicant.id()).get("/forms/" + id).status()).isEqualTo(404);
    assertThat(visitors.of(cast.applicant.id()).get("/forms").status()).isEqualTo(403);
  }

  private Page create(String template) {
    return adviser
        .get("/forms")
        .submit("form[action=/forms]", Map.of("title", "Vårens skjema", "template", template));
  }

  private Page addQuestion(Page form, String section, String type, Map<String, ?> fields) {
    String id =
        draft(form).sections().stream()
            .filter(s -> s.title().equals(section))
            .map(Section::id)
            .findFirst()
            .orElseThrow();
    Page chosen =
        form.follow("#s-" + id + " a[href$=/questions/new]")
            .submit("main form[method=get]", Map.of("type", type));
    return chosen.submit("form[method=post][action$=/questions]", fields);
  }

  private Question question(Page form, String label) {
    return draft(form).questions().stream()
        .filter(question -> question.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private FormDefinition draft(Page form) {
    return forms.getForm(id(form)).draft();
  }

  private static UUID id(Page form) {
    return UUID.fromString(form.path().split("/")[2]);
  }

  private static String revision(Page form) {
    return form.select("input[name=revision]").getFirst().val();
  }
}
