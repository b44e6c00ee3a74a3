package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.workshops.boards.AgendaTemplates;
import no.dugnad.workshops.boards.PastDeed;
import no.dugnad.workshops.boards.Workshop;
import no.dugnad.workshops.boards.WorkshopPlan;
import no.dugnad.workshops.boards.Workshops;
import no.dugnad.workshops.live.Setups;
import no.dugnad.workshops.log.Asks;
import no.dugnad.workshops.log.Step;
import org.springframework.stereotype.Component;

/**
 * Two hjernedugnads on the challenge: one that was held, constructed from its first note to its
 * last vote, and one that a newcomer can join and lead.
 */
@Component
class DemoWorkshops {
  private static final int DAYS_AGO = 24;
  private static final LocalTime BEGAN = LocalTime.of(9, 0);
  private static final Duration MADE_BEFORE = Duration.ofDays(9);
  private static final Duration CLOSED_AFTER = Duration.ofMinutes(10);
  private static final int TABLE_SIZE = 6;
  private static final int PLACES = 100;

  private final Workshops workshops;
  private final Setups setups;
  private final AgendaTemplates templates;
  private final Viewers viewers;

  DemoWorkshops(Workshops workshops, Setups setups, AgendaTemplates templates, Viewers viewers) {
    this.workshops = workshops;
    this.setups = setups;
    this.templates = templates;
    this.viewers = viewers;
  }

  void load(Municipality municipality, UUID challenge, Instant now) {
    Viewer adviser = viewers.of(municipality.adviser().id(), municipality.organisation().id());
    List<Step> agenda = templates.get(AgendaTemplates.HJERNEDUGNAD, adviser).steps();
    hold(agenda, challenge, began(now), adviser);
    setups.open(
        plan(challenge, "Prøv selv: Hva gjør vondt i byggene våre?", agenda, false),
        null,
        TABLE_SIZE,
        adviser);
  }

  private static Instant began(Instant now) {
    return Oslo.instant(Oslo.date(now).minusDays(DAYS_AGO).atTime(BEGAN));
  }

  private void hold(List<Step> agenda, UUID challenge, Instant began, Viewer adviser) {
    WorkshopPlan plan =
        plan(challenge, "Hva gjør vondt i byggene våre? (konstruert)", agenda, true);
    var opened = new Workshop[1];
    BackdatedClock.at(
        began.minus(MADE_BEFORE), () -> opened[0] = setups.open(plan, began, TABLE_SIZE, adviser));
    List<PastDeed> deeds = DemoSession.play(agenda, adviser.personId(), began);
    workshops.bringIn(opened[0].id(), deeds);
    BackdatedClock.at(
        deeds.getLast().at().plus(CLOSED_AFTER), () -> workshops.close(opened[0].id(), adviser));
  }

  private static WorkshopPlan plan(
      UUID challenge, String title, List<Step> agenda, boolean organisation) {
    return new WorkshopPlan(challenge, title, agenda, new Asks(false, organisation, true), PLACES);
  }
}
