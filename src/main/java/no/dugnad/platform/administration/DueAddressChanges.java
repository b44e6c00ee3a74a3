package no.dugnad.platform.administration;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then for changes of address whose week is over. */
@Configuration
@EnableScheduling
class DueAddressChanges {
  private final AddressChanges changes;

  DueAddressChanges(AddressChanges changes) {
    this.changes = changes;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void apply() {
    changes.applyDue();
  }
}
