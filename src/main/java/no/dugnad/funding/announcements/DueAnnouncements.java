package no.dugnad.funding.announcements;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for announcements whose letters are to be set, or whose hour has come. */
@Component
class DueAnnouncements {
  private static final Logger LOG = LoggerFactory.getLogger(DueAnnouncements.class);

  private final AnnouncementPlans plans;

  DueAnnouncements(AnnouncementPlans plans) {
    this.plans = plans;
  }

  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
  void work() {
    try {
      plans.work();
    } catch (RuntimeException e) {
      LOG.warn("An announcement waits for another try", e);
    }
  }
}
