package no.dugnad.funding.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Declaration;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The panel of a test's round: everybody with the role sits on it. */
public final class TestPanel {
  private final BeanFactory beans;
  private final Cast cast;
  private final UUID callId;

  public TestPanel(BeanFactory beans, Cast cast, TestRound round) {
    this(beans, cast, round.callId);
  }

  public TestPanel(BeanFactory beans, Cast cast, UUID callId) {
    this.beans = beans;
    this.cast = cast;
    this.callId = callId;
    cast.assessors.forEach(this::seat);
  }

  public void seat(Person person) {
    beans.getBean(Panels.class).add(callId, person.id(), cast.viewer(cast.adviser));
  }

  /** The assessor says that they are not disqualified from these. */
  public void open(Person assessor, UUID... applications) {
    declare(assessor, Arrays.stream(applications).map(Declaration::none).toList());
  }

  public void disqualify(Person assessor, UUID application) {
    declare(assessor, List.of(new Declaration(application, true, "Søsken")));
  }

  private void declare(Person assessor, List<Declaration> answers) {
    beans.getBean(ConflictsOfInterest.class).declare(callId, answers, cast.viewer(assessor));
  }

  /** Points for the criteria in their order. */
  public void score(Person assessor, UUID application, int... points) {
    List<Criterion> criteria = beans.getBean(Calls.class).getCall(callId).criteria();
    for (int i = 0; i < points.length; i++) {
      save(assessor, application, new Score(criteria.get(i).id(), points[i], "", 0, null));
    }
  }

  public Score.Save save(Person assessor, UUID application, Score typed) {
    return assessments().save(application, typed, Ids.next(), cast.viewer(assessor));
  }

  /** The points that they have given, in the order of the criteria. */
  public List<@Nullable Integer> points(Person assessor, UUID application) {
    return assessments().getOwn(application, cast.viewer(assessor)).scores().stream()
        .map(Score::points)
        .toList();
  }

  /** Scores and hands in. */
  public void assess(Person assessor, UUID application, int... points) {
    score(assessor, application, points);
    assessments().handIn(application, cast.viewer(assessor));
  }

  public void close() {
    assessments().close(callId, cast.viewer(cast.adviser));
  }

  private Assessments assessments() {
    return beans.getBean(Assessments.class);
  }
}
