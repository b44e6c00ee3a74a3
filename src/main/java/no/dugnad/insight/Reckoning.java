package no.dugnad.insight;

import static no.dugnad.insight.Year.Value.Missing.NOT_KNOWN;
import static no.dugnad.insight.Year.Value.Missing.TOO_FEW;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.followup.benefits.ToldBenefits;
import no.dugnad.followup.benefits.ToldBenefits.Added;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.insight.Year.Chapter;
import no.dugnad.insight.Year.Fact;
import no.dugnad.insight.Year.Label;
import no.dugnad.insight.Year.Row;
import no.dugnad.insight.Year.Topic;
import no.dugnad.insight.Year.Value;
import no.dugnad.insight.YearStore.Adoptions;
import no.dugnad.insight.YearStore.Answered;
import no.dugnad.insight.YearStore.Came;
import no.dugnad.insight.YearStore.Given;
import no.dugnad.insight.YearStore.Moves;
import no.dugnad.insight.YearStore.Outcome;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of a year of what was counted. What nobody here knows is not known, also where
 * there are no rows of it: of a year before the ledger, and of what only rounds from before had.
 *
 * @param moves of all years
 */
record Reckoning(
    int year,
    List<Moves> moves,
    List<Given> given,
    Answered answered,
    List<Came> came,
    ToldBenefits benefits,
    Adoptions adoptions,
    int stories) {

  List<Chapter> chapters() {
    return Stream.of(
            new Chapter(Topic.MONEY, money()),
            new Chapter(Topic.AWARDS, awards()),
            new Chapter(Topic.APPLICATIONS, applications()),
            new Chapter(Topic.KINDS, kinds()),
            new Chapter(Topic.UNITS, units()),
            new Chapter(Topic.OUTCOMES, outcomes()),
            new Chapter(Topic.BENEFITS, foreseen()),
            new Chapter(Topic.ADDED, added()),
            new Chapter(Topic.ADOPTIONS, adopted()),
            new Chapter(Topic.ADOPTERS, adopters()),
            new Chapter(Topic.STORIES, told()))
        .filter(chapter -> !chapter.rows().isEmpty())
        .toList();
  }

  private List<Row> money() {
    List<Moves> until = moves.stream().filter(Moves::moved).filter(one -> in(one) <= year).toList();
    List<Moves> earlier = until.stream().filter(one -> in(one) < year).toList();
    List<Moves> now = until.stream().filter(one -> in(one) == year).toList();
    boolean kept = !until.isEmpty();
    // Of a round from before nobody here knows what was paid, unless somebody entered it since.
    boolean followed =
        kept
            && (sum(until, Moves::entered).equals(Money.ZERO)
                || !sum(until, Moves::promised).equals(Money.ZERO)
                || !sum(until, Moves::paid).equals(Money.ZERO));
    return List.of(
        new Row(Fact.LEFT_BEFORE, known(kept, earlier, Moves::left)),
        new Row(Fact.SET_ASIDE, known(kept, now, Moves::setAside)),
        new Row(Fact.PROMISED, known(kept, now, Moves::promised)),
        new Row(Fact.ENTERED, known(kept, now, Moves::entered)),
        new Row(Fact.RELEASED, known(followed, now, Moves::released)),
        new Row(Fact.PAID, known(followed, now, Moves::paid)),
        new Row(Fact.GIVEN_BACK, known(followed, now, Moves::givenBack)),
        new Row(Fact.REUSED, known(followed, now, Moves::reused)),
        new Row(Fact.CARRIED, known(kept, now, Moves::carried)),
        new Row(Fact.TO_PAY, known(followed, until, Moves::due)),
        new Row(Fact.LEFT, known(kept, until, Moves::left)));
  }

  private static int in(Moves moves) {
    Integer in = moves.year();
    if (in == null) throw new IllegalStateException("a posting has a day");
    return in;
  }

  private static Value known(boolean known, List<Moves> of, Function<Moves, Money> what) {
    return known ? new Value.Sum(sum(of, what)) : NOT_KNOWN;
  }

  private static <T> Money sum(Collection<T> of, Function<T, Money> what) {
    return of.stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private List<Row> awards() {
    List<Given> here = given.stream().filter(one -> !one.before()).toList();
    List<Given> before = given.stream().filter(Given::before).toList();
    var rows = new ArrayList<Row>();
    rows.add(new Row(Fact.AWARDS, count(given)));
    rows.add(new Row(Fact.ANNOUNCED, new Value.Sum(sum(given, Given::announced))));
    if (!before.isEmpty())
      rows.add(new Row(Fact.FROM_BEFORE, new Value.Sum(sum(before, Given::announced))));
    boolean followed = before.isEmpty() || !here.isEmpty();
    rows.add(new Row(Fact.NOW, followed ? new Value.Sum(sum(here, Given::now)) : NOT_KNOWN));
    rows.add(new Row(Fact.UNUSED, followed ? new Value.Sum(sum(here, Given::unused)) : NOT_KNOWN));
    return rows;
  }

  private static Value count(Collection<Given> of) {
    return new Value.Count(of.stream().mapToInt(Given::awards).sum());
  }

  private List<Row> applications() {
    boolean here = answered.calls() > 0 || (answered.rounds() == 0 && isKeptHere());
    boolean told = answered.rounds() > answered.unstated();
    var rows = new ArrayList<Row>();
    rows.add(new Row(Fact.HANDED_IN, here ? new Value.Count(answered.handedIn()) : NOT_KNOWN));
    if (answered.rounds() > 0) {
      rows.add(new Row(Fact.STATED, told ? new Value.Count(answered.stated()) : NOT_KNOWN));
      rows.add(new Row(Fact.UNSTATED, new Value.Count(answered.unstated())));
    }
    int awarded = answered.awarded() + answered.statedAwards();
    rows.add(new Row(Fact.AWARDED, here || told ? new Value.Count(awarded) : NOT_KNOWN));
    rows.add(new Row(Fact.SHARE, share(awarded, answered.handedIn() + answered.stated())));
    Integer days = answered.days();
    rows.add(new Row(Fact.ANSWERED_AFTER, days == null ? NOT_KNOWN : new Value.Days(days)));
    return rows;
  }

  private boolean isKeptHere() {
    return moves.stream().anyMatch(one -> one.moved() && in(one) <= year);
  }

  /** Of a source that tells of fewer applications than awards, there is no share. */
  private static Value share(int awarded, int applications) {
    if (applications == 0 || awarded > applications) return NOT_KNOWN;
    return new Value.Percent(
        BigDecimal.valueOf(100L * awarded)
            .divide(BigDecimal.valueOf(applications), 1, RoundingMode.HALF_UP));
  }

  private List<Row> kinds() {
    // The kind that is not known is null, and comes last.
    return Stream.concat(Kind.all().stream(), Stream.of((Kind) null))
        .flatMap(kind -> row(new Label.OfKind(kind), one -> same(one.kind(), kind)).stream())
        .toList();
  }

  private static boolean same(@Nullable Kind one, @Nullable Kind other) {
    return one == null ? other == null : one.equals(other);
  }

  private List<Row> units() {
    Map<String, List<Given>> byUnit =
        given.stream()
            .collect(Collectors.groupingBy(Given::unit, TreeMap::new, Collectors.toList()));
    return byUnit.keySet().stream()
        .flatMap(unit -> row(new Label.OfUnit(unit), one -> one.unit().equals(unit)).stream())
        .toList();
  }

  private Optional<Row> row(Label label, Predicate<Given> which) {
    List<Given> of = given.stream().filter(which).toList();
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row(label, count(of), new Value.Sum(sum(of, Given::announced))));
  }

  private List<Row> outcomes() {
    List<Came> here = came.stream().filter(one -> !one.before()).toList();
    boolean followed = !here.isEmpty() || came.isEmpty();
    var rows = new ArrayList<Row>();
    Map<Fact, Outcome> ended = new LinkedHashMap<>();
    ended.put(Fact.COMPLETED, Outcome.COMPLETED);
    ended.put(Fact.CONTINUED, Outcome.CONTINUED);
    ended.put(Fact.STOPPED, Outcome.STOPPED);
    ended.put(Fact.NEVER_BEGUN, Outcome.NEVER_BEGUN);
    ended.forEach(
        (fact, outcome) ->
            rows.add(new Row(fact, counted(followed, here, one -> one.outcome() == outcome))));
    rows.add(new Row(Fact.GOES_ON, counted(followed, here, one -> one.outcome() == null)));
    rows.add(new Row(Fact.OUTCOME_UNKNOWN, new Value.Count(came.size() - here.size())));
    return rows;
  }

  private static Value counted(boolean known, List<Came> of, Predicate<Came> which) {
    return known ? new Value.Count(of.stream().filter(which).count()) : NOT_KNOWN;
  }

  private List<Row> foreseen() {
    if (came.stream().allMatch(Came::before) && !came.isEmpty())
      return List.of(
          new Row(Fact.FORESEEN, NOT_KNOWN),
          new Row(Fact.ASKED, NOT_KNOWN),
          new Row(Fact.ANSWERED, NOT_KNOWN));
    var rows = new ArrayList<Row>();
    rows.add(new Row(Fact.FORESEEN, new Value.Count(benefits.foreseen())));
    rows.add(new Row(Fact.ASKED, new Value.Count(benefits.asked())));
    rows.add(new Row(Fact.ANSWERED, new Value.Count(benefits.answered())));
    if (benefits.answered() > 0)
      Arrays.stream(Seen.values()).forEach(seen -> rows.add(new Row(fact(seen), said(seen))));
    return rows;
  }

  private static Fact fact(Seen seen) {
    return switch (seen) {
      case AS_FORESEEN -> Fact.AS_FORESEEN;
      case MORE -> Fact.MORE;
      case LESS -> Fact.LESS;
      case TOO_EARLY -> Fact.TOO_EARLY;
      case CANT_TELL -> Fact.CANT_TELL;
    };
  }

  private Value said(Seen seen) {
    return benefits
        .said()
        .<Value>map(said -> new Value.Count(said.getOrDefault(seen, 0)))
        .orElse(TOO_FEW);
  }

  private List<Row> added() {
    return benefits.added().stream().map(Reckoning::added).toList();
  }

  private static Row added(Added added) {
    Unit unit = added.which().unit();
    return new Row(
        new Label.OfAddends(added.which()),
        told(added.foreseen(), unit),
        told(added.seen(), unit),
        told(added.away(), unit),
        new Value.Count(added.n()),
        new Value.Count(added.m()));
  }

  private static Value told(Optional<BigDecimal> number, Unit unit) {
    return number.<Value>map(it -> new Value.Yearly(it, unit)).orElse(TOO_FEW);
  }

  private List<Row> adopted() {
    return List.of(
        new Row(Fact.WANTED, keptHere(adoptions.wanted())),
        new Row(Fact.TAKEN_INTO_USE, keptHere(adoptions.takenIntoUse())));
  }

  private List<Row> adopters() {
    return adoptions.adopters().entrySet().stream()
        .map(one -> new Row(new Label.OfAdopter(one.getKey()), new Value.Count(one.getValue())))
        .toList();
  }

  private List<Row> told() {
    return List.of(new Row(Fact.STORIES, keptHere(stories)));
  }

  /** Of what can be said here alone. */
  private Value keptHere(int count) {
    return isKeptHere() || count > 0 ? new Value.Count(count) : NOT_KNOWN;
  }
}
