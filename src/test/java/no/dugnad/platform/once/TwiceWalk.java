package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Page;
import no.dugnad.testing.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The forms that no case of the demo has come to, or that ask for more than a filling that knows
 * nothing, each sent twice at once and once more. What {@link EveryFormTwiceTest} finds by itself
 * is not here.
 */
abstract class TwiceWalk {
  private static final List<Class<? extends TwiceWalk>> WALKS =
      List.of(
          FundingTwiceTest.class,
          FollowUpTwiceTest.class,
          MoneyTwiceTest.class,
          NeedTwiceTest.class,
          PeopleTwiceTest.class,
          OfferTwiceTest.class,
          PulseTwiceTest.class,
          StoryTwiceTest.class,
          AdoptionTwiceTest.class,
          WorkshopTwiceTest.class);

  @Autowired JdbcClient db;

  private final Set<String> sent = new TreeSet<>();

  /** The routes that a walk comes by. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Sends {
    String[] value();
  }

  /** All that are sent by walks. */
  static List<String> routes() {
    return WALKS.stream()
        .flatMap(walk -> Arrays.stream(walk.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Sends.class))
        .flatMap(method -> Arrays.stream(method.getAnnotation(Sends.class).value()))
        .toList();
  }

  @AfterEach
  void allThatItSaysIsSent(TestInfo walk) {
    assertThat(sent)
        .containsExactlyInAnyOrder(
            walk.getTestMethod().orElseThrow().getAnnotation(Sends.class).value());
  }

  Map<String, Integer> sendTwice(String route, Page page) {
    return sendTwice(route, page, Map.of());
  }

  Map<String, Integer> sendTwice(String route, Page page, Map<String, ?> fields) {
    String ending = route.substring(route.lastIndexOf('}') + 1);
    String form = "form[action$=%1$s], button[formaction$=%1$s]".formatted(ending);
    return sendTwice(route, page, form, fields);
  }

  Map<String, Integer> sendTwice(String route, Page page, String form, Map<String, ?> fields) {
    return sendTwice(route, page, form, fields, Map.of());
  }

  Map<String, Integer> sendTwice(
      String route, Page page, String form, Map<String, ?> fields, Map<String, Upload> files) {
    sent.add(route);
    // The clock stands in another year than other tests', whose keys the first answer forgets.
    db.sql("delete from once.sent_form").update();
    Map<String, Integer> before = Rows.count(db);
    List<Page> answers = AtOnce.all(Collections.nCopies(2, () -> page.submit(form, fields, files)));
    Map<String, Integer> growth = Rows.growth(before, db);
    assertThat(answers).as(route).extracting(Page::status).containsOnly(200);
    assertThat(answers.getFirst().location()).as(route).isEqualTo(answers.getLast().location());
    assertThat(growth).as(route).containsEntry("once.sent_form", 1);
    before = Rows.count(db);
    assertThat(page.submit(form, fields, files).location())
        .isEqualTo(answers.getFirst().location());
    assertThat(Rows.growth(before, db)).as(route + " a third time").isEmpty();
    return growth;
  }
}
