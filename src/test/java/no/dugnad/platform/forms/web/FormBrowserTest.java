package no.dugnad.platform.forms.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.AnswerType.Choice;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.platform.journal.Actor;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FormBrowserTest extends BrowserTest {
  @Autowired Forms forms;
  @Autowired Cast cast;

  private UUID form;

  @BeforeEach
  void makeAForm() {
    form =
        forms.create(
            cast.organisationId(),
            "Alle slags spørsmål",
            ofAllTypes(),
            new Actor(cast.adviser.id(), cast.adviser.name()));
  }

  @Test
  void everyPageServesAll() {
    assertServesAll(
        of(cast.adviser, Screen.DESKTOP),
        List.of(
            "/forms",
            "/forms/" + form,
            "/forms/" + form + "/preview/sections/one",
            "/forms/" + form + "/questions/choice",
            "/forms/" + form + "/sections/one",
            "/forms/" + form + "/sections/one/questions/new?type=LongText",
            "/forms/" + form + "/versions/" + forms.currentVersion(form)));
  }

  @Test
  void aQuestionAppearsAndDisappearsWithTheAnswerThatDecides() {
    Page page = of(cast.adviser, Screen.PHONE);
    page.navigate("/forms/" + form + "/preview/sections/one");
    assertThat(page.locator("[name='a.who']")).hasCount(0);
    page.locator("[name='a.partners'][value=yes]").check();
    assertThat(page.locator("[name='a.who']")).isVisible();
    assertThat(page.locator("[name='a.partners'][value=yes]")).isFocused();
    page.locator("[name='a.who']").fill("Naboen");
    page.locator("[name='a.partners'][value=no]").check();
    assertThat(page.locator("[name='a.who']")).hasCount(0);
  }

  @Test
  void aQuestionIsMovedByTheKeyboardAndTheFocusStaysOnItsButton() {
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate("/forms/" + form);
    page.locator("#q-text button[value=DOWN]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#q-text button[value=DOWN]")).isFocused();
    assertThat(page.locator("#s-one .task-list > li").first()).containsText("Lang tekst?");
  }

  private static FormDefinition ofAllTypes() {
    var choices = List.of(new Choice("a", "Et valg"), new Choice("b", "Et annet valg"));
    return new FormDefinition(
        List.of(
            new Section(
                "one",
                "Alt på én side",
                "Slik ser hvert slag ut.",
                List.of(
                    question("text", "Kort tekst?", new AnswerType.ShortText(80)),
                    question("long", "Lang tekst?", new AnswerType.LongText(500)),
                    question(
                        "number",
                        "Tall?",
                        new AnswerType.Decimal(Optional.of(BigDecimal.ONE), Optional.empty())),
                    question(
                        "amount",
                        "Beløp?",
                        new AnswerType.Amount(Optional.empty(), Optional.empty())),
                    question("day", "Dato?", new AnswerType.Day(false)),
                    question("choice", "Ett valg?", new AnswerType.OneChoice(choices)),
                    question("choices", "Flere valg?", new AnswerType.ManyChoices(choices)),
                    question("partners", "Ja eller nei?", new AnswerType.YesNo()),
                    Sheets.shownIf(
                        Sheets.optional(question("who", "Hvem?", new AnswerType.ShortText(80))),
                        Condition.isYes("partners")),
                    question("unit", "Enhet?", new AnswerType.OrganisationUnit()),
                    question("budget", "Budsjett?", new AnswerType.Budget()),
                    Sheets.optional(question("files", "Vedlegg?", new AnswerType.Attachments())))),
            new Section("two", "Siste side", "", List.of())));
  }

  private static Question question(String id, String label, AnswerType type) {
    return Sheets.question(id, label, "Hjelp til å svare.", type);
  }
}
