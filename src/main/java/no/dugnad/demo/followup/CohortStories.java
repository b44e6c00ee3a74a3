package no.dugnad.demo.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Oslo;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Does all that was done in a cohort, each deed at its time. The product's duties are run in the
 * mornings in between, so that what was due was told then, and the first minute tells nobody.
 */
@Component
public class CohortStories {
  private static final LocalTime MORNING = LocalTime.of(8, 1);

  private final Projects projects;
  private final GatheringDeeds gatherings;
  private final WrittenDeeds written;
  private final WallDeeds wall;
  private final MoneyDeeds money;
  private final OutcomeDeeds outcomes;
  private final ChangeDeeds changes;
  private final BenefitDeeds benefits;
  private final PulseDeeds pulses;
  private final OfferDeeds offers;
  private final StoryDeeds stories;
  private final AdoptionDeeds adoptions;
  private final Duties duties;
  private final Viewers viewers;

  CohortStories(
      Projects projects,
      GatheringDeeds gatherings,
      WrittenDeeds written,
      WallDeeds wall,
      MoneyDeeds money,
      OutcomeDeeds outcomes,
      ChangeDeeds changes,
      BenefitDeeds benefits,
      PulseDeeds pulses,
      OfferDeeds offers,
      StoryDeeds stories,
      AdoptionDeeds adoptions,
      Duties duties,
      Viewers viewers) {
    this.projects = projects;
    this.gatherings = gatherings;
    this.written = written;
    this.wall = wall;
    this.money = money;
    this.outcomes = outcomes;
    this.changes = changes;
    this.benefits = benefits;
    this.pulses = pulses;
    this.offers = offers;
    this.stories = stories;
    this.adoptions = adoptions;
    this.duties = duties;
    this.viewers = viewers;
  }

  /**
   * @param days the cohort's own, by the names that its rows count from
   * @param rows in the order that they are done
   */
  public void tell(
      UUID callId, Viewer adviser, Map<String, LocalDate> days, List<CSVRecord> rows, Instant now) {
    var scene =
        new Scene(
            projects.getCohort(callId),
            projects.listProjects(callId),
            adviser,
            days,
            new HashMap<>(),
            new TreeSet<>());
    Instant last = scene.cohort().begunAt();
    for (CohortDeed deed : rows.stream().map(CohortDeed::of).toList()) {
      Instant at = later(scene.at(deed), last);
      lookAfter(scene, last, at);
      BackdatedClock.at(at, () -> play(deed, scene));
      last = at;
    }
    lookAfter(scene, last, now);
    BackdatedClock.at(now, duties::runAll);
  }

  /** A row stands after the one before it, also where both came to the same working day. */
  private static Instant later(Instant at, Instant last) {
    return at.isAfter(last) ? at : last.plusSeconds(240);
  }

  /**
   * What falls due between two deeds: at its hour, where that is one that is shown, and in the
   * morning of the later one's day.
   */
  private void lookAfter(Scene scene, Instant last, Instant at) {
    scene.hours().stream()
        .filter(hour -> hour.isAfter(last) && hour.isBefore(at))
        .toList()
        .forEach(hour -> BackdatedClock.at(hour, duties::runAll));
    Instant morning = Oslo.instant(Oslo.date(at).atTime(MORNING));
    if (morning.isAfter(last) && !morning.isAfter(at)) BackdatedClock.at(morning, duties::runAll);
  }

  private void play(CohortDeed deed, Scene scene) {
    Viewer by = viewer(deed, scene);
    switch (deed.kind()) {
      case GATHER -> gatherings.gather(deed, scene);
      case TAKE_OVER -> outcomes.takeOver(scene);
      case DRAW -> gatherings.draw(deed, scene);
      case REPLY -> gatherings.reply(deed, scene, by);
      case HOLD -> gatherings.hold(deed, scene);
      case MINUTE -> gatherings.minute(deed, scene);
      case EXPECT -> gatherings.expect(deed, scene, by);
      case REVIEW -> gatherings.review(deed, scene, by);
      case BEGIN_REPORT -> written.begin(deed, scene, by);
      case WRITE -> written.write(deed, scene, by);
      case SUBMIT -> written.submit(deed, scene, by);
      case ASK_FOR_CHANGES -> written.askForChanges(deed, scene);
      case APPROVE -> written.approve(deed, scene);
      case CARD -> written.card(deed, scene, by);
      case ANSWER_CARD -> written.answerCard(deed, scene);
      case NEWS, QUESTION, HELP -> wall.say(deed, scene, by);
      case ANSWER -> wall.answer(deed, scene, by);
      case HAND -> wall.hand(deed, scene, by);
      case PAYEE -> money.payee(deed, scene, by);
      case TRANSFER -> money.transfer(deed, scene);
      case CLAIM -> money.claim(deed, scene, by);
      case RETURN_CLAIM -> money.giveBack(deed, scene);
      case END -> outcomes.end(deed, scene, by);
      case GO_ON -> outcomes.goOn(deed, scene, by);
      case TELL -> outcomes.tell(deed, scene, by);
      case THANK -> outcomes.thank(deed, scene);
      case PLAN -> money.plan(deed, scene);
      case PROPOSE -> changes.propose(deed, scene, by);
      case GRANT -> changes.grant(deed, scene);
      case COMES_BACK -> changes.comesBack(deed, scene);
      case FORESEE -> benefits.foresee(deed, scene, by);
      case SEE -> benefits.see(deed, scene, by);
      case ASK_ADVISER -> outcomes.ask(deed, scene);
      case ADVISE -> outcomes.advise(deed, scene);
      case ASK_PULSE -> pulses.ask(deed, scene);
      case ANSWER_PULSE -> pulses.answer(deed, scene, by);
      case NAME_THEME -> pulses.name(deed, scene);
      case OFFER -> offers.offer(deed, scene);
      case SIGN_UP -> offers.signUp(deed, scene, by);
      case TELL_STORY -> stories.tell(deed, scene, by);
      case DEPICT -> stories.depict(deed, scene, by);
      case LET_OUT -> stories.letOut(deed, scene);
      case WANT -> adoptions.want(deed, scene);
      case TAKE_INTO_USE -> adoptions.takeIntoUse(deed, scene, by);
      case USE_NO_MORE -> adoptions.useNoMore(deed, scene, by);
    }
  }

  /** The owner of the project that is named, or the adviser. */
  private Viewer viewer(CohortDeed deed, Scene scene) {
    if (deed.by().equals("radgiver") || deed.by().equals("soker")) return scene.adviser();
    Project project = scene.project(deed.by().equals("eier") ? deed.of() : deed.by());
    return viewers.of(project.ownerId().orElseThrow(), project.organisationId());
  }
}
