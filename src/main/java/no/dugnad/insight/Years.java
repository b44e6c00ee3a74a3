package no.dugnad.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.insight.YearStore.Came;
import no.dugnad.insight.YearStore.Moves;
import no.dugnad.insight.YearStore.Outcome;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the years, each time they are asked for: nothing is kept that could become another. */
@Service
public class Years {
  private final YearStore store;
  private final Askings askings;
  private final Clock clock;

  Years(YearStore store, Askings askings, Clock clock) {
    this.store = store;
    this.askings = askings;
    this.clock = clock;
  }

  /**
   * A year, and where one goes from it.
   *
   * @param years those of the organisation in which anything happened, the latest first
   * @param organisations all that have any, by name
   */
  public record Shown(Year year, List<Integer> years, List<Organisation> organisations) {
    public Shown {
      years = List.copyOf(years);
      organisations = List.copyOf(organisations);
    }
  }

  /**
   * What was given in all years by all organisations, and what became of it.
   *
   * @param rows not known where nothing of it is followed here
   * @param unknown how many it is not known of what became of them
   */
  public record Told(List<Year.Row> rows, int unknown) {
    public Told {
      rows = List.copyOf(rows);
    }
  }

  /** Empty when nobody was told of any award. */
  public Optional<Told> findTold() {
    YearStore.Whole whole = store.getWhole();
    if (whole.awards() == 0) return Optional.empty();
    boolean followed = whole.followed() > 0;
    return Optional.of(
        new Told(
            List.of(
                new Year.Row(Year.Fact.ANNOUNCED, new Year.Value.Sum(whole.announced())),
                new Year.Row(Year.Fact.AWARDS, new Year.Value.Count(whole.awards())),
                new Year.Row(Year.Fact.COMPLETED, count(followed, whole.done())),
                new Year.Row(
                    Year.Fact.STOPPED,
                    count(followed, whole.followed() - whole.done() - whole.underWay())),
                new Year.Row(Year.Fact.GOES_ON, count(followed, whole.underWay()))),
            followed ? whole.awards() - whole.followed() : 0));
  }

  private static Year.Value count(boolean known, int count) {
    return known ? new Year.Value.Count(count) : Year.Value.Missing.NOT_KNOWN;
  }

  /**
   * All of it as it is at one moment. Of the organisation that is asked for, else the viewer's own,
   * else the first.
   *
   * @param year null for the latest in which anything happened
   * @return empty when no organisation has any
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Shown> find(
      @Nullable Integer year, Optional<UUID> organisationId, Viewer viewer) {
    if (year != null && (year < Envelope.FIRST_YEAR || year > Envelope.LAST_YEAR))
      throw new NotFound("year", year);
    List<Organisation> organisations = store.listOrganisations();
    if (organisations.isEmpty() && organisationId.isEmpty()) return Optional.empty();
    Organisation of = chosen(organisations, organisationId, viewer);
    Instant now = clock.instant();
    List<Moves> moves = store.listMoves(of.id());
    List<Integer> years =
        moves.stream().map(Moves::year).flatMap(Stream::ofNullable).toList().reversed();
    int asked = year != null ? year : years.isEmpty() ? Oslo.date(now).getYear() : years.getFirst();
    List<Year.Chapter> chapters =
        years.contains(asked) ? chapters(of.id(), asked, moves) : List.of();
    return Optional.of(
        new Shown(
            new Year(
                of,
                asked,
                now.truncatedTo(ChronoUnit.MINUTES),
                asked < Oslo.date(now).getYear(),
                undated(moves),
                chapters),
            years,
            organisations));
  }

  private static Organisation chosen(List<Organisation> all, Optional<UUID> asked, Viewer viewer) {
    if (asked.isPresent())
      return find(all, asked.get()).orElseThrow(() -> new NotFound("organisation", asked.get()));
    return viewer.belongsSomewhere()
        ? find(all, viewer.organisationId()).orElseGet(all::getFirst)
        : all.getFirst();
  }

  private static Optional<Organisation> find(List<Organisation> all, UUID id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static int undated(Collection<Moves> moves) {
    return moves.stream().filter(one -> one.year() == null).mapToInt(Moves::awards).sum();
  }

  private List<Year.Chapter> chapters(UUID organisationId, int year, List<Moves> moves) {
    List<Came> came = store.listCame(organisationId, year);
    List<UUID> kept =
        came.stream()
            .filter(Years::isKept)
            .map(Came::projectId)
            .flatMap(Stream::ofNullable)
            .toList();
    return new Reckoning(
            year,
            moves,
            store.listGiven(organisationId, year),
            store.getAnswered(organisationId, year),
            came,
            askings.told(kept),
            store.getAdoptions(organisationId, year),
            store.countStories(organisationId, year))
        .chapters();
  }

  /** Whether anybody is asked what it was good for. */
  private static boolean isKept(Came came) {
    return !came.before()
        && came.outcome() != Outcome.STOPPED
        && came.outcome() != Outcome.NEVER_BEGUN;
  }
}
