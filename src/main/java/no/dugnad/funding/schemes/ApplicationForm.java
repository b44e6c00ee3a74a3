package no.dugnad.funding.schemes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.AnswerType.Choice;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.Money;

/**
 * The form of an application: the questions that every one has, because the round itself reads
 * their answers, and a whole form to begin from. It asks for what the fund's criteria are about.
 */
public final class ApplicationForm {
  public static final String TITLE = "title";
  public static final String AMOUNT = "amount";
  public static final String BUDGET = "budget";
  public static final String UNIT = "unit";
  public static final String KIND = "kind";

  private static final Map<String, Class<? extends AnswerType>> RESERVED =
      Map.of(
          TITLE, AnswerType.ShortText.class,
          AMOUNT, AnswerType.Amount.class,
          BUDGET, AnswerType.Budget.class,
          UNIT, AnswerType.OrganisationUnit.class,
          KIND, AnswerType.OneChoice.class);

  private ApplicationForm() {}

  /**
   * Whether an application can be made with the form: it has every question that the round reads.
   */
  public static boolean fits(FormDefinition form) {
    return RESERVED.entrySet().stream()
        .allMatch(
            wanted ->
                form.findQuestion(wanted.getKey())
                    .filter(question -> wanted.getValue().isInstance(question.type()))
                    .filter(question -> question.required() && question.reserved())
                    .isPresent());
  }

  /** A whole form, in bokmål, that an adviser can use as it is. */
  public static FormDefinition template() {
    return new FormDefinition(List.of(project(), need(), idea(), benefit(), plan(), money()));
  }

  /** Only what every application must have. */
  public static FormDefinition blank() {
    return new FormDefinition(
        List.of(project(), new Section("money", "Penger", "", List.of(amount(), budget()))));
  }

  private static Section project() {
    return new Section(
        "project",
        "Kort om prosjektet",
        "Begynn her. Du kan endre alt helt til du sender inn søknaden.",
        List.of(
            Question.of(
                    TITLE,
                    "Hva skal prosjektet hete?",
                    "Et kort navn som andre forstår. Det blir offentlig hvis dere får penger.",
                    new AnswerType.ShortText(100))
                .asReserved(),
            Question.of(
                    UNIT,
                    "Hvilken enhet søker?",
                    "Stedet der prosjektet skal høre til.",
                    new AnswerType.OrganisationUnit())
                .asReserved(),
            Question.of(
                    KIND,
                    "Hva slags prosjekt er det?",
                    "Velg det som passer best. Vi støtter først og fremst utvikling av tjenesten.",
                    new AnswerType.OneChoice(
                        List.of(
                            new Choice(Kind.DEVELOPMENT.name(), "Utvikling av tjenesten"),
                            new Choice(
                                Kind.APP.name(), "Hjelp til en app eller et digitalt verktøy"),
                            new Choice(Kind.EQUIPMENT.name(), "Utstyr"))))
                .asReserved()));
  }

  private static Section need() {
    return new Section(
        "need",
        "Behovet",
        "Fortell om hverdagen slik den er i dag. Du trenger ikke fagspråk.",
        List.of(
            Question.of(
                "need",
                "Hvilket behov har dere sett?",
                "Hva er vanskelig i dag, for hvem, og hvor ofte? Gi gjerne et eksempel.",
                new AnswerType.LongText(2000)),
            Question.of(
                "beneficiaries",
                "Hvem får det bedre hvis dere lykkes?",
                "For eksempel innbyggere, pårørende, elever eller kolleger. Omtrent hvor mange?",
                new AnswerType.LongText(1000))));
  }

  private static Section idea() {
    return new Section(
        "idea",
        "Ideen",
        "Det er lov å være usikker. Vi vil gjerne støtte noe som ikke er prøvd før.",
        List.of(
            Question.of(
                "idea",
                "Hva vil dere prøve?",
                "Beskriv ideen slik du ville fortalt den til en kollega i en annen tjeneste.",
                new AnswerType.LongText(2000)),
            Question.of(
                "novelty",
                "Hva er nytt?",
                "Nytt for tjenesten deres holder. Har andre prøvd noe lignende, så fortell hva dere"
                    + " har lært av dem.",
                new AnswerType.LongText(1500)),
            Question.of(
                "beyond-operations",
                "Hvorfor kan det ikke dekkes av den vanlige driften?",
                "Pengene skal gå til noe utenfor vanlig drift.",
                new AnswerType.LongText(1000))));
  }

  private static Section benefit() {
    return new Section(
        "benefit",
        "Nytten",
        "Tenk både på kvalitet og på penger, i egen tjeneste og hos andre.",
        List.of(
            Question.of(
                "benefits",
                "Hva slags gevinst venter dere?",
                "Velg alt som passer.",
                new AnswerType.ManyChoices(
                    List.of(
                        new Choice("quality", "Bedre kvalitet for dem vi er til for"),
                        new Choice("workday", "Bedre arbeidsdag for de ansatte"),
                        new Choice("time", "Spart tid"),
                        new Choice("money", "Spart penger"),
                        new Choice("other", "Noe annet")))),
            Question.of(
                "benefit",
                "Hvordan merker dere at det virker?",
                "Hva blir bedre, for hvem, og hvordan ser dere det? Anslå gjerne i tid eller"
                    + " kroner.",
                new AnswerType.LongText(1500)),
            Question.of(
                    "savings",
                    "Omtrent hvor mye sparer dere i året?",
                    "Et grovt anslag i kroner er nok.",
                    new AnswerType.Amount(Optional.of(Money.ZERO), Optional.empty()))
                .asOptional()
                .shownIf(Condition.contains("benefits", "money")),
            Question.of(
                "main-goals",
                "Hvilke av kommunens hovedmål bidrar det til?",
                "Nevn ett eller flere, og si kort hvordan.",
                new AnswerType.LongText(1000)),
            Question.of(
                "spread",
                "Hvem andre kan ha glede av det?",
                "Kan løsningen brukes i andre enheter, eller utenfor kommunen? Hva skal til?",
                new AnswerType.LongText(1000))));
  }

  private static Section plan() {
    return new Section(
        "plan",
        "Plan og forankring",
        "Lederen din får en lenke og bekrefter med et par ord. Snakk sammen først.",
        List.of(
            Question.of(
                "anchoring",
                "Hvordan er prosjektet forankret hos ledelsen?",
                "Hvem står bak, og hvordan får dere tid til å gjøre det?",
                new AnswerType.LongText(1000)),
            Question.of(
                "plan",
                "Hva skal dere gjøre, og når?",
                "De viktigste stegene, i rekkefølge, og hvem som gjør hva.",
                new AnswerType.LongText(2000)),
            Question.of(
                "finished",
                "Når regner dere med å være ferdige?",
                "Et anslag holder.",
                new AnswerType.Day()),
            Question.of(
                "partners",
                "Samarbeider dere med noen utenfor enheten?",
                "For eksempel en annen enhet, en bedrift, en høyskole eller en frivillig"
                    + " organisasjon.",
                new AnswerType.YesNo()),
            Question.of(
                    "partners-who",
                    "Hvem samarbeider dere med, og om hva?",
                    "",
                    new AnswerType.LongText(1000))
                .shownIf(Condition.isYes("partners"))));
  }

  private static Section money() {
    return new Section(
        "money",
        "Penger",
        "Budsjettet skal bli like stort som summen dere søker om.",
        List.of(
            amount(),
            budget(),
            Question.of(
                "other-funding", "Får prosjektet penger fra andre?", "", new AnswerType.YesNo()),
            Question.of(
                    "other-funding-who",
                    "Hvem bidrar, og med hvor mye?",
                    "Ta også med egne midler.",
                    new AnswerType.LongText(600))
                .shownIf(Condition.isYes("other-funding")),
            Question.of(
                    "attachments",
                    "Vedlegg",
                    "Bare hvis det hjelper oss å forstå: en skisse, et bilde, et tilbud. Høyst 25"
                        + " MB per fil.",
                    new AnswerType.Attachments())
                .asOptional()));
  }

  private static Question amount() {
    return Question.of(
            AMOUNT,
            "Hvor mye søker dere om?",
            "Hele summen i kroner, for eksempel 250 000.",
            new AnswerType.Amount(Optional.of(Money.kroner(1)), Optional.empty()))
        .asReserved();
  }

  private static Question budget() {
    return Question.of(
            BUDGET,
            "Hva skal pengene gå til?",
            "Én linje for hver ting. Linjene skal til sammen bli summen dere søker om.",
            new AnswerType.Budget())
        .asReserved();
  }
}
