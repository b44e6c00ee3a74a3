package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Queries;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that links lead to in the demo is made of a dozen queries at most, home of ten. */
@DemoTest
class FewQueriesTest {
  /** Enough to meet a call before its deadline, one that is assessed and one that is decided. */
  private static final int OF_A_KIND = 3;

  @Autowired private Visitors visitors;
  @Autowired private JdbcClient db;

  @ParameterizedTest
  @EnumSource
  void noPageOfARoleNeedsMoreThanADozen(DemoRole role) {
    Visitor visitor = visitors.stranger();
    visitor.get("/sign-in").submit("button[data-demo-role=" + role.slug() + "]");
    assertThat(greedy(visitor)).isEmpty();
  }

  @Test
  void noPublicPageNeedsMoreThanADozen() {
    assertThat(greedy(visitors.stranger())).isEmpty();
  }

  /** On a large installation a page would else wait longer for plans than for rows. */
  @Test
  void aStatementIsPlannedOnceAndNotAnewForItsValues() {
    assertThat(db.sql("show plan_cache_mode").query(String.class).single())
        .isEqualTo("force_generic_plan");
  }

  /** Asked a second time, when what never changes is remembered. */
  private static List<String> greedy(Visitor visitor) {
    var greedy = new ArrayList<String>();
    var paths = new ArrayList<>(LinkedPages.of(visitor, OF_A_KIND));
    paths.add("/search?q=by");
    for (String path : paths) {
      int queries = visitor.get(path).queries();
      if (queries > Queries.most(path)) greedy.add(queries + " " + path);
    }
    return greedy;
  }
}
