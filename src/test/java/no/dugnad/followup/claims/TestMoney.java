package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Page;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;

/** The projects of a cohort come to where there is money to pay. */
public final class TestMoney {
  /** An account within the municipality, as it is filled in. */
  public static final Map<String, String> INSIDE =
      Map.of("payee", "INSIDE", "payee.account.0", "3210", "payee.account.2", "77");

  public static final Map<String, String> OUTSIDE =
      Map.of(
          "payee", "OUTSIDE",
          "payee.name", "Snekkeren AS",
          "payee.number", "974 760 673",
          "payee.bankAccount", "1234.56.78903");

  private final TestCohort cohort;
  private final Visitors visitors;

  public TestMoney(TestCohort cohort, Visitors visitors) {
    this.cohort = cohort;
    this.visitors = visitors;
  }

  /** The form in which its owner hands the description in, filled but for where the money goes. */
  public Page described(int project) {
    Visitor owner = visitors.of(cohort.owners.get(project).id());
    String path = description(project);
    owner.post(path, Map.of());
    owner
        .get(path + "/sections/aim")
        .submit(
            "form[data-sheet]",
            Map.of("a.need", "Fall", "a.idea", "En matte", "a.benefit", "Færre fall"));
    owner
        .get(path + "/sections/work")
        .submit("form[data-sheet]", Map.of("a.plan", "Måle først", "a.finished", "2027-06-01"));
    return owner.get(path);
  }

  /** Handed in with that, and approved by the adviser. */
  public void approved(int project, Map<String, String> payee) {
    described(project).submit("#submit", payee);
    visitors
        .of(cohort.adviser().personId())
        .get(description(project))
        .submit("button[formaction$=/approval]");
  }

  /**
   * A claim of so much, with its receipt, that its owner has sent.
   *
   * @return where it stands
   */
  public String claimed(int project, String amount) {
    return begun(project)
        .submit(
            "button[value=send]",
            Map.of("text.0", "Tre", "amount.0", amount),
            Map.of("file", receipt()))
        .path();
  }

  /** A claim that its owner has just begun. */
  Page begun(int project) {
    Visitor owner = visitors.of(cohort.owners.get(project).id());
    String path = cohort.project(project).path();
    owner.get(path + "/payee").submit("form.stack", OUTSIDE);
    return owner.get(path + "/money").submit("form[action$=/claims]");
  }

  static Upload receipt() {
    return new Upload("kvittering æ.txt", "text/plain", "10 000".getBytes(StandardCharsets.UTF_8));
  }

  /** The lines of what has become of an award add up to it, to the øre. */
  public static void assertAddsUp(Page page) {
    List<Money> figures =
        page.select("#figures dd").stream().map(Element::ownText).map(TestMoney::money).toList();
    assertThat(figures.stream().skip(1).reduce(Money.ZERO, Money::plus))
        .as(page.select("#figures").text())
        .isEqualTo(figures.getFirst());
  }

  private static Money money(String shown) {
    String[] parts = shown.replaceAll("[^0-9,]", "").split(",");
    String ore = parts.length == 1 ? "00" : parts[1];
    var amount = new Money(Long.parseLong(parts[0] + ore));
    return shown.startsWith("−") ? amount.negated() : amount;
  }

  private String description(int project) {
    return Kind.DESCRIPTION.path(cohort.project(project).id());
  }
}
