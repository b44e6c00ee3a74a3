package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Few queries, and no more of them when there is more to show. */
@ServerTest
class ApplicationQueriesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  TestRound round;
  Visitor applicant;
  Visitor adviser;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    applicant = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void thePagesOfADraftTakeADozenQueriesAtMost() {
    UUID id = round.complete(cast.applicant, "Robotsel");

    for (String page :
        List.of("", "/sections/money", "/check", "/co-applicants", "/endorsement-request")) {
      assertFew(applicant.get("/applications/" + id + page));
    }
  }

  @Test
  void theListsTakeNoMoreQueriesWhenThereIsMoreInThem() {
    UUID id = round.submitted(cast.applicant, "Den første");
    String call = "/calls/" + round.callId + "/applications";
    adviser.get(call);
    applicant.get("/applications");
    int listed = adviser.get(call).queries();
    int own = applicant.get("/applications").queries();
    int home = applicant.get("/home").queries();
    for (int i = 0; i < 4; i++) {
      round.submitted(cast.applicant, "Nummer " + i);
      round.complete(cast.applicant, "Utkast " + i);
    }

    assertThat(adviser.get(call).queries()).isEqualTo(listed).isLessThanOrEqualTo(Queries.MOST);
    assertThat(applicant.get("/applications").queries())
        .isEqualTo(own)
        .isLessThanOrEqualTo(Queries.MOST);
    assertThat(applicant.get("/home").queries()).isEqualTo(home);
    assertFew(applicant.get("/applications/" + id));
    assertFew(applicant.get("/applications/" + id + "/receipt"));
    assertFew(adviser.get("/applications/" + id));
  }

  @Test
  void savingAFieldIsAHandfulOfStatements() {
    UUID id = round.begin(cast.applicant);
    applicant.htmx("/applications/" + id + "/answers/why", Map.of("a.why", "a", "r.why", "0.0"));

    Page saved =
        applicant.htmx(
            "/applications/" + id + "/answers/why", Map.of("a.why", "ab", "r.why", "1.0"));
    assertThat(saved.body()).contains("Lagret");
    assertThat(saved.queries()).isLessThanOrEqualTo(8);
  }

  private static void assertFew(Page page) {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.queries()).as("queries of %s", page.path()).isLessThanOrEqualTo(Queries.MOST);
  }
}
