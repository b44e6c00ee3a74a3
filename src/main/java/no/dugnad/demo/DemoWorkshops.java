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
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.WorkshopLog.PastDeed;
import no.dugnad.workshops.halls.WorkshopPlan;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.Publications;
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
  private static final Duration DESCRIBED_AFTER = Duration.ofDays(3);
  private static final String INTRODUCTION =
      """
      Dette er et konstruert eksempel. På to timer skrev 52 deltakere ned behov, årsaker og virkninger, og vektet dem.

      To behov veier tyngst: Den som melder en feil, får ikke vite hva som skjer med den. Og rommene er for varme eller \
      for kalde, uten at de som er der, kan gjøre noe med det. Bak mange av behovene ligger det samme: Et byggeprosjekt \
      blir målt på pris og frist, det er ingens oppgave å svare, og ingen eier oversikten.

      Det verste for noen få blir ikke lettet av dette: Den som bruker rullestol, må fortsatt inn bakveien.
      """;
  private static final int TABLE_SIZE = 6;
  private static final int PLACES = 100;

  private final Workshops workshops;
  private final WorkshopLog log;
  private final Setups setups;
  private final AgendaTemplates templates;
  private final Descriptions descriptions;
  private final Publications publications;
  private final Viewers viewers;

  DemoWorkshops(
      Workshops workshops,
      WorkshopLog log,
      Setups setups,
      AgendaTemplates templates,
      Descriptions descriptions,
      Publications publications,
      Viewers viewers) {
    this.workshops = workshops;
    this.log = log;
    this.setups = setups;
    this.templates = templates;
    this.descriptions = descriptions;
    this.publications = publications;
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
    UUID id = opened[0].id();
    List<PastDeed> deeds = DemoSession.play(agenda, adviser.personId(), began);
    log.bringIn(id, deeds);
    Instant ended = deeds.getLast().at();
    BackdatedClock.at(ended.plus(CLOSED_AFTER), () -> workshops.close(id, adviser));
    BackdatedClock.at(ended.plus(DESCRIBED_AFTER), () -> describe(id, adviser));
  }

  private void describe(UUID workshop, Viewer adviser) {
    descriptions.draft(workshop, adviser);
    descriptions.save(workshop, "introduction", INTRODUCTION, 0, adviser);
    publications.approve(workshop, adviser);
    publications.publish(workshop, adviser);
  }

  private static WorkshopPlan plan(
      UUID challenge, String title, List<Step> agenda, boolean organisation) {
    return new WorkshopPlan(challenge, title, agenda, new Asks(false, organisation, true), PLACES);
  }
}
