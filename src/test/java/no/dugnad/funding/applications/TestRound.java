package no.dugnad.funding.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallFrame;
import no.dugnad.funding.calls.CallTerms;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.AnswerType.Choice;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import org.springframework.beans.factory.BeanFactory;

/** An open call with a small form, and what people do in it. */
public final class TestRound {
  /** 31 March 2027 at midnight in Oslo: the last second before it is 23:59:59 on the 30th. */
  public static final Instant DEADLINE = Instant.parse("2027-03-30T22:00:00Z");

  public static final Instant OPENS = Instant.parse("2026-01-01T08:00:00Z");

  private final BeanFactory beans;
  private final Cast cast;
  private final FormDefinition asked;

  public final UUID envelopeId;
  public final UUID callId;

  public TestRound(BeanFactory beans, Cast cast) {
    this(beans, cast, form());
  }

  public TestRound(BeanFactory beans, Cast cast, FormDefinition asked) {
    this.beans = beans;
    this.cast = cast;
    this.asked = asked;
    Funds funds = beans.getBean(Funds.class);
    int before = funds.listFunds(cast.organisationId(), 0, 9).size();
    String name = "Innovasjonsfondet" + (before == 0 ? "" : " " + before);
    UUID fund = funds.addFund(cast.organisationId(), name, "Til det nye", adviser());
    envelopeId = funds.addEnvelope(fund, 2027, "Ramme 2027", Money.kroner(1_000_000), adviser());
    callId = call("Små midler 2027", asked);
  }

  /** One more published call. */
  public UUID call(String title) {
    return call(title, form());
  }

  public UUID call(String title, FormDefinition asked) {
    return call(title, asked, criteria());
  }

  public UUID call(String title, FormDefinition asked, List<Criterion> criteria) {
    UUID form = beans.getBean(Forms.class).create(cast.organisationId(), title, asked, adviser());
    UUID call = draft(title, form, criteria);
    beans
        .getBean(Calls.class)
        .publish(call, beans.getBean(Forms.class).currentVersion(form), adviser());
    return call;
  }

  /** One that lacks nothing, and is not published. */
  public UUID draft(String title, UUID form) {
    return draft(title, form, criteria());
  }

  private static List<Criterion> criteria() {
    return List.of(
        new Criterion(Ids.next(), "Nytenkende", "Noe nytt", 60),
        new Criterion(Ids.next(), "Gevinst", "Hva det gir", 40));
  }

  private UUID draft(String title, UUID form, List<Criterion> criteria) {
    return beans
        .getBean(Calls.class)
        .add(
            cast.organisationId(),
            new CallTerms(
                new CallTexts(
                    title,
                    "Prøv det ut.",
                    "Alle ansatte.",
                    "Utvikling.",
                    "Utstyr.",
                    List.of(Kind.valueOf("DEVELOPMENT"), Kind.valueOf("APP")),
                    "nb"),
                new CallFrame(
                    envelopeId,
                    null,
                    Money.kroner(10_000),
                    Money.kroner(300_000),
                    new CallFrame.Dates(OPENS, DEADLINE, LocalDate.of(2027, 5, 15)),
                    5,
                    Scheme.MUNICIPAL.followUp())),
            criteria,
            form,
            adviser());
  }

  public Call call() {
    return beans.getBean(Calls.class).getCall(callId);
  }

  public static FormDefinition form() {
    return new FormDefinition(
        List.of(
            new Section(
                "about",
                "Om prosjektet",
                "",
                List.of(
                    Sheets.reserved(
                        Sheets.question(
                            ApplicationForm.TITLE,
                            "Hva heter prosjektet?",
                            "",
                            new AnswerType.ShortText(80))),
                    Sheets.reserved(
                        Sheets.question(
                            ApplicationForm.KIND,
                            "Hva søker du om?",
                            "",
                            new AnswerType.OneChoice(
                                List.of(
                                    new Choice("EQUIPMENT", "Utstyr"),
                                    new Choice("APP", "Hjelp til en app"),
                                    new Choice("DEVELOPMENT", "Utvikling av tjenesten"))))),
                    Sheets.reserved(
                        Sheets.question(
                            ApplicationForm.UNIT,
                            "Hvilken enhet?",
                            "",
                            new AnswerType.OrganisationUnit())))),
            new Section(
                "money",
                "Penger",
                "",
                List.of(
                    Sheets.reserved(
                        Sheets.question(
                            ApplicationForm.AMOUNT,
                            "Hvor mye søker du om?",
                            "",
                            new AnswerType.Amount(Optional.empty(), Optional.empty()))),
                    Sheets.reserved(
                        Sheets.question(
                            ApplicationForm.BUDGET, "Budsjett", "", new AnswerType.Budget())))),
            new Section(
                "more",
                "Behovet",
                "Du kan endre alt til fristen.",
                List.of(
                    Sheets.question("why", "Hvorfor?", "", new AnswerType.LongText(2000)),
                    Sheets.optional(
                        Sheets.question("files", "Vedlegg", "", new AnswerType.Attachments()))))));
  }

  /** A draft that the person has just begun. */
  public UUID begin(Person person) {
    return begin(callId, person);
  }

  private UUID begin(UUID call, Person person) {
    return applications().begin(call, person, true);
  }

  /** A draft with everything answered. */
  public UUID complete(Person person, String title) {
    UUID id = begin(person);
    fill(id, person, title);
    return id;
  }

  public void fill(UUID id, Person person, String title) {
    answer(id, person, ApplicationForm.TITLE, title);
    answer(id, person, ApplicationForm.KIND, "DEVELOPMENT");
    answer(id, person, ApplicationForm.UNIT, cast.unit.id().toString());
    answer(id, person, ApplicationForm.AMOUNT, "100 000");
    answer(id, person, ApplicationForm.BUDGET, "Frikjøp", "80 000", "Utstyr", "20 000");
    for (Question question : asked.questions())
      if (question.required() && !question.reserved() && question.shownIf().isEmpty())
        answer(id, person, question.id(), written(question.type()));
  }

  private static String written(AnswerType type) {
    return switch (type) {
      case AnswerType.Day _ -> "2027-12-01";
      case AnswerType.YesNo _ -> "no";
      case AnswerType.Choosing choosing -> choosing.options().getFirst().id();
      default -> "Fordi det trengs.";
    };
  }

  public void answer(UUID id, Person person, String question, String... typed) {
    beans.getBean(Answers.class).save(id, question, List.of(typed), person);
  }

  /** An application that is handed in. */
  public UUID submitted(Person person, String title) {
    return submit(complete(person, title), person);
  }

  /** One that is handed in to another call. */
  public UUID submitted(UUID call, Person person, String title) {
    UUID id = begin(call, person);
    fill(id, person, title);
    return submit(id, person);
  }

  private UUID submit(UUID id, Person person) {
    Submissions.Result result = beans.getBean(Submissions.class).submit(id, person);
    if (!(result instanceof Submissions.Result.Received))
      throw new AssertionError(result.toString());
    return id;
  }

  public Application application(UUID id) {
    return applications().getApplication(id);
  }

  public void extend(Duration by) {
    beans
        .getBean(Calls.class)
        .extend(callId, DEADLINE.plus(by), Revision.of(call().deadline()), adviser());
  }

  private Applications applications() {
    return beans.getBean(Applications.class);
  }

  private Actor adviser() {
    return new Actor(cast.adviser.id(), cast.adviser.name());
  }
}
