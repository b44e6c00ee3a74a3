package no.dugnad.funding.appeals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been turned away, and who has to do with it then. */
abstract class RejectedCase {
  static final String WHY = "Søknaden mangler budsjett.";
  static final Instant REJECTED = TestRound.DEADLINE.plus(Duration.ofDays(1));

  /** The end of 22 April 2027 in Oslo, three weeks after the rejection. */
  static final Instant OVER = Instant.parse("2027-04-22T22:00:00Z");

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired Appeals appeals;
  @Autowired Recommendations recommendations;
  @Autowired Decisions decisions;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  TestRound round;
  UUID id;
  UUID other;
  String application;
  Visitor applicant;
  Visitor adviser;
  Visitor decisionMaker;

  @BeforeEach
  void rejected() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    id = round.submitted(cast.applicant, "Robotsel");
    other = round.submitted(cast.colleague, "Kaffebar");
    reject();
  }

  void reject() {
    application = "/applications/" + id;
    clock.set(REJECTED);
    signIn();
    adviser
        .get(application + "/rejection")
        .submit("#propose-rejection", Map.of("ground", "INCOMPLETE", "text", WHY));
    decisionMaker.get(application + "/rejection").submit("button[formaction$=/decision]");
  }

  void appeal() {
    appeals.register(id, "Budsjettet lå i vedlegget.", cast.viewer(cast.applicant));
  }

  static String words(Page pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  void named() {
    appeals.setBody("Klagenemnda", Revision.of(Optional.empty()), viewer());
  }

  void signIn() {
    applicant = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
    decisionMaker = visitors.of(cast.decisionMaker.id());
  }

  void handOver() {
    recommendations.start(round.callId, viewer());
    recommendations.propose(
        new Recommendation(other, Verdict.DECLINE, Money.ZERO, "Nei.", 0), viewer());
    recommendations.handOver(
        round.callId,
        recommendations.findBoard(round.callId, viewer()).orElseThrow().revision(),
        viewer());
  }

  Viewer viewer() {
    return cast.viewer(cast.adviser);
  }

  Viewer maker() {
    return cast.viewer(cast.decisionMaker);
  }

  Revision revision() {
    return decisions.revision(round.callId, maker());
  }
}
