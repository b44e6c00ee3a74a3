package no.dugnad.funding.announcements;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for announcements whose letters are to be set, or whose hour has come. */
@Component
class DueAnnouncements {
  private final AnnouncementPlans plans;

  DueAnnouncements(AnnouncementPlans plans) {
    this.plans = plans;
  }

  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
  void work() {
    plans.work();
  }
}
