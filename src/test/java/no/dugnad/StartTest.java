package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ServerTest
class StartTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;

  @Test
  void saysThatItIsUp() {
    assertThat(visitors.stranger().get("/actuator/health").body()).contains("\"UP\"");
  }

  /** Tests do by name what is due, and stop the looks that would do it in between. */
  @Test
  void looksByItselfNowAndThenForWhatIsDue(@Autowired ScheduledTaskHolder looks) {
    assertThat(looks.getScheduledTasks())
        .extracting(look -> look.toString().replaceFirst("no\\.dugnad\\.\\w+\\.", ""))
        .containsExactlyInAnyOrder(
            "administration.DueAddressChanges.apply",
            "announcements.DueAnnouncements.work",
            "bundles.BundleWork.look",
            "schedules.Reminders.work",
            "supplements.DueSupplements.work");
  }

  @Test
  void showsAStrangerTheFrontPage() {
    assertThat(visitors.stranger().get("/").select("h1")).hasSize(1);
  }

  @Test
  void asksAStrangerToSignIn() {
    assertThat(visitors.stranger().get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  void signsAnEmployeeInByTheLinkInTheirMail() {
    var home = visitors.of(cast.applicant.id()).get("/home");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("applicant").contains(cast.organisation.name());
  }
}
