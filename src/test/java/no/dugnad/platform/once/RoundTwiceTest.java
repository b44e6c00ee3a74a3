package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The forms that decide a round, which no case of the demo has come to, each sent twice at once.
 */
@ServerTest
class RoundTwiceTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired JdbcClient db;

  @Test
  void whatIsDecidedAndAnnouncedTwiceAtOnceIsDecidedAndAnnouncedOnce() {
    var round = new TestCase(beans, cast);
    String call = "/calls/" + round.round.callId + "/decision";
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());

    sendTwice(decisionMaker, "/applications/" + round.award + "/decision", "/decision");
    sendTwice(decisionMaker, call, "/withdrawal");
    sendTwice(decisionMaker, call, "/decisions");
    var growth = sendTwice(decisionMaker, call + "/announcement", "/announcement");
    assertThat(growth).containsEntry("decisions.announcement", 1).containsEntry("post.mail", 2);
  }

  private Map<String, Integer> sendTwice(Visitor visitor, String path, String ending) {
    String form = "form[action$=" + ending + "]";
    Page page = visitor.get(path);
    // The clock stands in another year than other tests', whose keys the first answer forgets.
    db.sql("delete from once.sent_form").update();
    Map<String, Integer> before = Rows.count(db);
    List<Page> answers = AtOnce.all(Collections.nCopies(2, () -> page.submit(form)));
    Map<String, Integer> growth = Rows.growth(before, db);
    assertThat(answers).extracting(Page::status).containsOnly(200);
    assertThat(answers.getFirst().location()).isEqualTo(answers.getLast().location());
    assertThat(growth).as(ending).containsEntry("once.sent_form", 1);
    before = Rows.count(db);
    assertThat(page.submit(form).location()).isEqualTo(answers.getFirst().location());
    assertThat(Rows.growth(before, db)).as(ending + " a third time").isEmpty();
    return growth;
  }
}
