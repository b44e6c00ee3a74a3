package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.sharing.needs.Needs;
import org.springframework.stereotype.Component;

/** What two of the municipality need: one is answered, two wait. Constructed, as all of it is. */
@Component
class DemoNeeds {
  private static final Duration ANSWERED_AFTER = Duration.ofDays(3);

  private final Needs needs;
  private final Viewers viewers;

  DemoNeeds(Needs needs, Viewers viewers) {
    this.needs = needs;
    this.viewers = viewers;
  }

  void load(Municipality municipality, Instant now) {
    UUID organisation = municipality.organisation().id();
    Instant first = now.minus(Duration.ofDays(20));
    UUID told =
        tell(
            municipality,
            municipality.therapist(),
            first,
            """
            Hjelpemiddel som ikkje er i bruk lenger, blir ståande i gangen hos folk i månadsvis. Vi som er ute, ser dei, \
            men ingen av oss veit kven som skal hente dei. Imens ventar andre på dei same tinga.\
            """);
    BackdatedClock.at(
        first.plus(ANSWERED_AFTER),
        () ->
            needs.answer(
                told,
                """
                Takk! Lageret hentar alt innan ei veke, men få veit om det. Vi har no fått nummeret deira inn på \
                framsida av turlista. Blir noko ståande likevel, så skriv til oss att.\
                """,
                viewers.of(municipality.adviser().id(), organisation)));
    tell(
        municipality,
        municipality.nurse(),
        now.minus(Duration.ofDays(6)),
        """
        Nye vikarer bruker den første timen av hver vakt på å finne ut hvor nøklene henger, hvem som har hvilken bil og \
        hvilke koder som gjelder. Det går ut over dem som venter på stell om morgenen. I dag ringer de til den som gikk \
        av vakt.\
        """);
    tell(
        municipality,
        municipality.therapist(),
        now.minus(Duration.ofDays(1)),
        """
        Eldre som kjem heim frå sjukehuset, får timen sin hos oss på papir. Mange mistar lappen, og vi køyrer til stengde \
        dører to-tre gonger i veka.\
        """);
  }

  private UUID tell(Municipality municipality, Person person, Instant at, String text) {
    UUID organisation = municipality.organisation().id();
    UUID[] need = new UUID[1];
    BackdatedClock.at(
        at, () -> need[0] = needs.tell(organisation, text, viewers.of(person.id(), organisation)));
    return need[0];
  }
}
