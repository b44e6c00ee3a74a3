package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people have the same thing before them, and both change it. The second is never written over
 * the first unseen: both texts are shown, and the second is saved when its writer says so again.
 */
@ServerTest
class TwoEditorsTest {
  /** What is added to a form that comes filled in, or is one's own alone, or can be done once. */
  private static final Set<String> NOBODY_ELSES =
      Set.of(
          "/me",
          "/language",
          "/organisation",
          "/calls/{id}/criteria",
          "/catalogue/{id}/adoption",
          "/funds/{id}/envelopes",
          "/forms/{id}/copies",
          "/our-calls",
          "/workshops",
          "/our-challenges",
          "/inquiries/{id}/answer");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;

  /** Nobody gets a new link for each thing they do. */
  private final Map<Person, Visitor> signedIn = new HashMap<>();

  /**
   * @param first what the first saves, by field; the last of the fields is the one looked at
   */
  private record Edit(
      Person by, String path, String form, Map<String, ?> first, Map<String, ?> second) {}

  private static Edit text(Person by, String path, String form, String field) {
    return new Edit(by, path, form, Map.of(field, "Den første"), Map.of(field, "Den andre"));
  }

  @Test
  void theSecondSeesBothAndIsSavedWhenTheyHaveSeen() {
    var decided = new TestCase(beans, cast);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page draft =
        adviser
            .get("/our-calls/new")
            .submit("form[action=/our-calls]", Map.of("title", "Utkast", "from", "template"));
    String call = draft.path().replace("/settings", "");
    String criterion =
        draft.follow("a[href$=/criteria]").select("a[href*=/settings/criteria/]").attr("href");
    Page challenge =
        adviser
            .get("/our-challenges/new")
            .submit("form[action=/our-challenges]", Map.of("title", "Utfordring"));
    String form = "/forms/" + decided.round.call().formId();
    String published = "/calls/" + decided.round.callId;
    String employee = employee();
    List<Edit> edits =
        List.of(
            decision(decided),
            text(cast.adviser, call + "/settings/texts", "/texts", "purpose"),
            new Edit(
                cast.adviser,
                call + "/settings/frame",
                "/frame",
                Map.of("least", "11000"),
                Map.of("least", "12000")),
            text(cast.adviser, criterion, criterion.replace("/settings", ""), "name"),
            new Edit(
                cast.adviser,
                published + "/settings/correction",
                "/corrections",
                Map.of("why", "Feil", "title", "Den første"),
                Map.of("why", "Feil", "title", "Den andre")),
            text(cast.adviser, challenge.path() + "/text", "/text", "whose"),
            text(cast.adviser, form + "/sections/money", "/sections/money", "title"),
            text(cast.adviser, form + "/questions/why", "/questions/why", "label"),
            text(cast.administrator, "/people/organisation", "/people/organisation", "name"),
            text(cast.administrator, employee, "/identity", "name"),
            text(cast.administrator, unit(), "/people/units/" + cast.unit.id(), "name"));
    for (Edit edit : edits) assertBothAreSeen(edit);
  }

  private Edit decision(TestCase decided) {
    Map<String, String> award = Map.of("outcome", "AWARD", "amount", "70 000", "reason", "Mindre.");
    Map<String, String> first = new HashMap<>(award);
    first.put("grounds", "Den første");
    Map<String, String> second = new HashMap<>(award);
    second.put("grounds", "Den andre");
    return new Edit(
        cast.decisionMaker,
        "/applications/" + decided.award + "/decision",
        "/decision",
        first,
        second);
  }

  private String unit() {
    return "/people/units/" + cast.unit.id();
  }

  private String employee() {
    return visitors
        .of(cast.administrator.id())
        .get("/people?q=colleague")
        .select("a[href^=/people/]:contains(colleague)")
        .attr("href");
  }

  private void assertBothAreSeen(Edit edit) {
    Visitor visitor = signedIn.computeIfAbsent(edit.by(), person -> visitors.of(person.id()));
    String form = "form[method=post][action$=" + edit.form() + "]";
    Page one = visitor.get(edit.path());
    Page other = visitor.get(edit.path());
    clock.advance(Duration.ofSeconds(1));
    assertThat(one.submit(form, edit.first()).status()).as(edit.path()).isEqualTo(200);

    Page told = other.submit(form, edit.second());
    assertThat(told.status()).as(edit.path()).isIn(409, 422);
    for (String field : edit.first().keySet()) {
      String first = edit.first().get(field).toString();
      String second = edit.second().get(field).toString();
      if (first.equals(second)) continue;
      assertThat(told.select(".ds-validation-message").text().replace('\u00a0', ' '))
          .as(edit.path())
          .contains(first);
      Element typed = told.select("[name=" + field + "]").first();
      assertThat(typed).as(edit.path()).isNotNull();
      assertThat(typed.val()).as(edit.path()).isEqualTo(second);
    }
    assertThat(told.submit(form).status()).as(edit.path() + " again").isEqualTo(200);
    for (String field : edit.second().keySet()) {
      if (edit.first().get(field).equals(edit.second().get(field))) continue;
      assertThat(visitor.get(edit.path()).select(form + " [name=" + field + "]").val())
          .as(edit.path() + " afterwards")
          .isEqualTo(edit.second().get(field).toString());
    }
  }

  @Test
  void everyFormThatShowsWhatIsStoredCarriesWhichStateItShows() {
    new TestCase(beans, cast);
    var bare = new ArrayList<String>();
    for (Person person : List.of(cast.adviser, cast.decisionMaker, cast.administrator)) {
      Visitor visitor = visitors.of(person.id());
      var pages = new ArrayList<String>();
      LinkedPages.visit(
          visitor,
          1,
          page -> {
            pages.add(page.location());
            for (Element element : page.select("form[method=post]")) {
              if (!(element instanceof FormElement form) || !showsWhatIsStored(form)) continue;
              String action = LinkedPages.kind(form.attr("action"));
              boolean carries =
                  !form.select("input[name=revision], input[name=seen]").isEmpty()
                      || NOBODY_ELSES.contains(action);
              if (!carries) bare.add(action + " at " + LinkedPages.kind(page.location()));
            }
          });
      assertThat(pages).as(person.name()).hasSizeGreaterThan(5);
    }
    assertThat(bare).isEmpty();
  }

  private static boolean showsWhatIsStored(FormElement form) {
    return form
        .select(
            "input[type=text], input[type=email], input[type=date], input[type=time], textarea,"
                + " input[type=checkbox][checked], select:has(option[selected])")
        .stream()
        .anyMatch(field -> field.tagName().equals("select") || !field.val().isBlank());
  }

  @Test
  void whatIsConfirmedOrAnnouncedIsWhatWasSeen() {
    var round = new TestCase(beans, cast);
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    String decisions = "/calls/" + round.round.callId + "/decision";
    Page seen = decisionMaker.get(decisions);
    decisionMaker
        .get("/applications/" + round.award + "/decision")
        .submit("form[action$=/decision]", Map.of("amount", "60 000", "reason", "Mindre."));

    Page told = seen.submit("form[action$=/decisions]");
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text().replace('\u00a0', ' ')).contains("Noe er endret", "60 000 kr");
    assertThat(told.submit("form[action$=/decisions]").text()).contains("Tildeling: 60");

    Page letters = adviser.get(decisions + "/announcement");
    decisionMaker
        .get("/applications/" + round.award + "/decision")
        .submit("form[action$=/decision]", Map.of("amount", "50 000"));
    Page again = letters.submit("form[action$=/announcement]", Map.of("titles", "true"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text().replace('\u00a0', ' ')).contains("Et vedtak er endret", "50 000 kr");
    assertThat(again.select("input[name=titles]").hasAttr("checked")).isTrue();
    assertThat(again.submit("form[action$=/announcement]").text()).contains("kunngjort");
  }

  @Test
  void aDeadlineOrASumThatAnotherHasMovedIsSaid() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(9)));
    var round = new TestRound(beans, cast);
    Visitor adviser = visitors.of(cast.adviser.id());
    String extension = "/calls/" + round.callId + "/settings/extension";
    Page one = adviser.get(extension);
    Page other = adviser.get(extension);
    one.submit("form[action$=/extension]", Map.of("deadline.date", "2027-04-20"));
    Page told = other.submit("form[action$=/extension]", Map.of("deadline.date", "2027-04-25"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("20. april 2027");
    assertThat(told.select("input[name=deadline.date]").val()).isEqualTo("2027-04-25");
    assertThat(told.submit("form[action$=/extension]").text()).contains("25. april 2027");

    String envelope = "/envelopes/" + round.envelopeId;
    one = adviser.get(envelope);
    other = adviser.get(envelope);
    one.submit("form[action$=/allocations]", Map.of("amount", "100 000"));
    told = other.submit("form[action$=/allocations]", Map.of("amount", "100 000"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text().replace('\u00a0', ' ')).contains("1 100 000 kr");
    assertThat(told.submit("form[action$=/allocations]").status()).isEqualTo(200);
  }
}
