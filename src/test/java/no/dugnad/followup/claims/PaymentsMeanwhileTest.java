package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is paid from two windows is paid once, to whom and by what was seen. */
@ServerTest
class PaymentsMeanwhileTest {
  private static final String REVERSE = "form[action$=/reversal]";
  private static final String TRANSFERS = "form[action='/payments/transfers']";
  private static final Map<String, String> VOUCHER = voucher("Bilag 1");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Awards awards;

  private static Map<String, String> voucher(String reference) {
    return Map.of("reference", reference, "paidOn", "1.12.2026");
  }

  @Test
  void aTransferFromTwoWindowsIsOneAndSoIsItsReversal() {
    Person other = cast.employee("other", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2).announce();
    new TestMoney(cohort, visitors).approved(0, TestMoney.INSIDE);
    String project = cohort.project(0).path();
    Visitor adviser = visitors.of(cast.adviser.id());
    Page two = adviser.get(project + "/money");
    Page three = adviser.get(project + "/money");
    Page paid = adviser.get(project + "/money").submit("#transfer", VOUCHER);
    assertThat(two.submit("#transfer", VOUCHER).status()).isEqualTo(200);
    Page told = three.submit("#transfer", voucher("Bilag 2"));
    assertThat(told.status()).as("with another voucher").isEqualTo(422);
    assertThat(told.text())
        .contains("alt registrert som betalt av adviser", "Dette skrev du: Bilag 2");
    assertThat(balance(cohort).paid()).isEqualTo(TestCohort.AMOUNT);

    String payment = paid.follow("#paid ~ ul a").path();
    assertThat(adviser.get(payment.replace(project, cohort.project(1).path())).status())
        .as("as one of another project")
        .isEqualTo(404);
    Page again = adviser.get(payment);
    Page theirs = visitors.of(other.id()).get(payment);
    Map<String, String> why = Map.of("why", "Feil prosjekt");
    adviser.get(payment).submit(REVERSE, why);
    assertThat(again.submit(REVERSE, why).status()).isEqualTo(200);
    Page second = theirs.submit(REVERSE, why);
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).contains("alt ført tilbake av adviser");
    assertThat(balance(cohort))
        .isEqualTo(new AwardBalance(TestCohort.AMOUNT, Money.ZERO, Money.ZERO));
  }

  @Test
  void aClaimIsPaidOnceFromTwoWindowsAndWithOneVoucher() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = new TestMoney(cohort, visitors).claimed(0, "10 000");
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser.get(path).submit("form[action$=/approval]");
    Page two = adviser.get(path);
    Page three = adviser.get(path);
    adviser.get(path).submit("form[action$=/payment]", VOUCHER);
    assertThat(two.submit("form[action$=/payment]", VOUCHER).status()).isEqualTo(200);
    Page told = three.submit("form[action$=/payment]", voucher("Bilag 2"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("alt registrert som betalt av adviser", "Bilag 2");
    assertThat(balance(cohort).paid()).isEqualTo(Money.kroner(10_000));
  }

  @Test
  void whatIsTransferredIsTheSumAndGoesToTheAccountThatWereSeen() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    new TestMoney(cohort, visitors).approved(0, TestMoney.INSIDE);
    String project = cohort.project(0).path();
    Visitor adviser = visitors.of(cast.adviser.id());
    Page seen = adviser.get("/payments");
    adviser
        .get(project + "/plan")
        .submit("form.stack", Map.of("share.0", "10 000", "share.1", "25 000", "when.1", "FINAL"));
    Page changed = transferAll(seen);
    assertThat(changed.status()).as("another sum than was seen").isEqualTo(422);
    assertThat(changed.text()).contains("Dette er endret");
    Page due = adviser.get("/payments");
    visitors
        .of(cast.applicant.id())
        .get(project + "/payee")
        .submit("form.stack", TestMoney.OUTSIDE);
    Page outside = transferAll(due);
    assertThat(outside.status()).as("no longer an account of the municipality").isEqualTo(422);
    assertThat(outside.text()).contains("Før: Ansvar 3210", "Nå: Snekkeren AS");
    assertThat(balance(cohort).paid()).isEqualTo(Money.ZERO);
  }

  private static Page transferAll(Page due) {
    var chosen = new HashMap<String, Object>(VOUCHER);
    chosen.put("due", due.select("tbody input[type=checkbox]").eachAttr("value"));
    return due.submit(TRANSFERS, chosen);
  }

  @Test
  void aPlanThatSomebodyChangedMeanwhileIsNotOverwritten() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    for (String of : List.of("/cohorts/" + cohort.id(), cohort.project(0).path())) {
      Page form = adviser.get(of + "/plan");
      Page older = adviser.get(of + "/plan");
      Map<String, String> whole = Map.of("when.0", "FINAL", "day.0", "");
      Page changed = form.submit("form.stack", whole);
      assertThat(changed.text()).as(of).contains("Planen er lagret");
      Page clash = older.submit("form.stack", Map.of("when.0", "DATE", "day.0", "1.3.2027"));
      assertThat(clash.status()).as(of).isEqualTo(422);
      assertThat(clash.select("[name=day.0]").val()).as("what was typed").contains("2027");
      adviser
          .get("/cohorts/" + cohort.id() + "/plan")
          .submit("form.stack", Map.of("when.0", "DESCRIPTION"));
    }
  }

  private AwardBalance balance(TestCohort cohort) {
    return awards.balance(awards.getAward(cohort.project(0).given().awardId()));
  }
}
