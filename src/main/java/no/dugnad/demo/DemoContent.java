package no.dugnad.demo;

import java.time.Clock;
import java.time.Instant;
import no.dugnad.platform.people.People;
import no.dugnad.platform.ui.Demo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo on the first start, before the first page is served; all of it or nothing. */
@Component
class DemoContent implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

  private final Demo demo;
  private final People people;
  private final DemoMunicipality municipality;
  private final DemoChallenge challenge;
  private final DemoWorkshops workshops;
  private final DemoRounds rounds;
  private final DemoNeeds needs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoContent(
      Demo demo,
      People people,
      DemoMunicipality municipality,
      DemoChallenge challenge,
      DemoWorkshops workshops,
      DemoRounds rounds,
      DemoNeeds needs,
      TransactionTemplate transaction,
      Clock clock) {
    this.demo = demo;
    this.people = people;
    this.municipality = municipality;
    this.challenge = challenge;
    this.workshops = workshops;
    this.rounds = rounds;
    this.needs = needs;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (demo.isOn() && people.isEmpty()) {
      Instant now = clock.instant();
      transaction.executeWithoutResult(status -> load(now));
      LOG.info("Demo content loaded");
    }
  }

  private void load(Instant now) {
    Municipality made = municipality.load(now);
    workshops.load(made, challenge.load(made, now), now);
    rounds.load(made, now);
    needs.load(made, now);
  }
}
