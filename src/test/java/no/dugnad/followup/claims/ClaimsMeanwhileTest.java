package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim in two windows, and before two people: what stands is answered, and told. */
@ServerTest
class ClaimsMeanwhileTest {
  private static final String SEND = "button[value=send]";
  private static final String RETURN = "form[action$=/return]";
  private static final String REJECT = "form[action$=/rejection]";
  private static final Map<String, String> LINE = Map.of("text.0", "Tre", "amount.0", "10 000");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  @Test
  void whatWasSentBackIsAnsweredOnceAndWhatIsSentAnewByNobodyWhoHasNotSeenIt() {
    Person other = cast.employee("other", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = new TestMoney(cohort, visitors).claimed(0, "10 000");
    Visitor adviser = visitors.of(cast.adviser.id());
    Page same = adviser.get(path);
    Page otherwise = adviser.get(path);
    Page toReturn = adviser.get(path);
    Page toReject = adviser.get(path);
    Page theirs = visitors.of(other.id()).get(path);
    Page outside = adviser.get(path).submit(RETURN, sentBack("Hva?", cast.colleague));
    assertThat(outside.text()).contains("Velg en som er med i prosjektet nå", "Hva?");

    Map<String, String> what = sentBack("Hva slags tre?", cast.applicant);
    adviser.get(path).submit(RETURN, what);
    assertThat(same.submit(RETURN, what).status()).as("from another window").isEqualTo(200);
    for (Page late : List.of(otherwise, theirs)) {
      Page told = late.submit(RETURN, sentBack("Og når?", cast.applicant));
      assertThat(told.status()).isEqualTo(422);
      assertThat(told.text()).contains("alt sendt tilbake av adviser", "Og når?");
    }
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Noe må rettes i krav 1"))
        .hasSize(1);

    visitors.of(cast.applicant.id()).get(path).submit(SEND, Map.of("text.0", "Furu"));
    for (Page older :
        List.of(toReturn.submit(RETURN, what), toReject.submit(REJECT, Map.of("why", "Nei")))) {
      assertThat(older.status()).as("of what was there before").isEqualTo(422);
      assertThat(older.text()).contains("Dette er endret", "Furu");
    }
    Page before = adviser.get(path);
    adviser.get(path).submit(REJECT, Map.of("why", "For dyrt"));
    Page told = before.submit(REJECT, Map.of("why", "Noe annet"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("alt avslått av adviser", "Noe annet");
  }

  private static Map<String, String> sentBack(String what, Person to) {
    return Map.of("what", what, "to", to.id().toString());
  }

  @Test
  void whoSendsItFromTwoWindowsHasSentItAndAFellowIsToldThatItIsSent() {
    Person writesToo = cast.employee("writes-too", cast.unit);
    var cohort = new TestCohort(beans, cast, 1, List.of(writesToo)).announce();
    Page form = new TestMoney(cohort, visitors).begun(0);
    String path = form.submit(SEND.replace("send", "keep"), LINE, receipt()).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Page one = owner.get(path);
    Page two = owner.get(path);
    Page fellows = visitors.of(writesToo.id()).get(path);
    one.submit(SEND);
    assertThat(two.submit(SEND).status()).isEqualTo(200);
    Page told = fellows.submit(SEND);
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("Kravet er alt sendt");
  }

  private static Map<String, Upload> receipt() {
    return Map.of("file", TestMoney.receipt());
  }

  @Test
  void aReceiptIsReadAndRemovedInItsOwnClaimAlone() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    var money = new TestMoney(cohort, visitors);
    String path = money.claimed(1, "10 000");
    Visitor adviser = visitors.of(cast.adviser.id());
    String file = adviser.get(path).select("a[href*=/receipts/]").attr("href");
    String elsewhere = file.replace(path, money.begun(0).path());
    Visitor stranger = visitors.of(cast.applicant.id());
    assertThat(stranger.get(elsewhere).status()).isEqualTo(404);
    stranger.post(elsewhere + "/removal", Map.of());
    assertThat(adviser.get(file).body()).isEqualTo("10 000");
  }
}
