package no.dugnad.funding.funds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FundPagesTest {
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Funds funds;

  @Test
  void anAdviserAddsAFundAndItsEnvelopeAndSeesWhatItHolds() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page fund =
        adviser
            .get("/funds/new")
            .submit("form[action=/funds]", Map.of("name", "Innovasjonsfondet"));
    assertThat(fund.text()).contains("Innovasjonsfondet");

    Page envelope =
        fund.follow("a[href$=/envelopes/new]")
            .submit(
                "form[action$=/envelopes]",
                Map.of("year", "2026", "name", "Interne midler", "amount", "2 000 000"));

    assertThat(envelope.text()).contains("Interne midler 2026").contains("2 000 000 kr");
    assertThat(adviser.get("/funds").text()).contains("Innovasjonsfondet", "2 000 000 kr");
    assertThat(envelope(2027, "Ramme 2027").title()).isEqualTo("Ramme 2027");
    assertThat(envelope(2026, "Ramme 2027").title()).isEqualTo("Ramme 2027 (2026)");
  }

  private static Envelope envelope(int year, String name) {
    return new Envelope(Ids.next(), Ids.next(), Ids.next(), "Fondet", year, name);
  }

  @Test
  void manyFundsAreReadPageByPageWithTheirOwnEnvelopes() {
    var actor = cast.viewer(cast.adviser).actor();
    for (int i = 1; i <= 6; i++) {
      UUID fund = funds.addFund(cast.organisationId(), "Fond " + i, "", actor);
      funds.addEnvelope(fund, 2026, "Ramme " + i, Money.kroner(i), actor);
    }

    Page first = visitors.of(cast.adviser.id()).get("/funds");
    assertThat(first.select("main h2")).hasSize(5);
    assertThat(first.text()).contains("1–5 av 6", "Ramme 5", "5 kr").doesNotContain("Ramme 6");
    Page second = first.follow("a[rel=next]");
    assertThat(second.select("main h2").eachText()).containsExactly("Fond 6");
    assertThat(second.select("tbody tr").text()).contains("Ramme 6", "6 kr");
  }

  @Test
  void whatIsTypedWrongIsSaidAndKept() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page fund = adviser.get("/funds/new").submit("form[action=/funds]", Map.of("name", " "));
    assertThat(fund.status()).isEqualTo(422);
    assertThat(fund.document().title()).startsWith("Feil:");

    Page envelope =
        adviser
            .get("/funds/" + fund() + "/envelopes/new")
            .submit(
                "form[action$=/envelopes]",
                Map.of("year", "to tusen", "name", "Behold meg", "amount", "-5"));
    assertThat(envelope.status()).isEqualTo(422);
    assertThat(envelope.select(".ds-error-summary li")).hasSize(2);
    assertThat(envelope.select("input[name=name]").val()).isEqualTo("Behold meg");
  }

  @Test
  void lessThanIsPromisedIsSaidAtTheField() {
    var actor = cast.viewer(cast.adviser).actor();
    var envelope = funds.addEnvelope(fund(), 2026, "Ramme", Money.kroner(100), actor);
    funds.commit(envelope, Ids.next(), Money.kroner(60), actor);
    Visitor adviser = visitors.of(cast.adviser.id());

    Page refused =
        adviser
            .get("/envelopes/" + envelope)
            .submit("form[action$=/allocations]", Map.of("direction", "LESS", "amount", "41"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(".ds-error-summary").text()).contains("40 kr ledig");

    Page done = refused.submit("form[action$=/allocations]", Map.of("amount", "40"));
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.select("tbody tr")).hasSize(3);
  }

  @Test
  void onlyAdvisersSeeFunds() {
    var id = fund();
    assertThat(visitors.of(cast.applicant.id()).get("/funds").status()).isEqualTo(403);
    assertThat(visitors.of(cast.decisionMaker.id()).get("/funds/" + id).status()).isEqualTo(404);
    assertThat(visitors.stranger().get("/funds").path()).isEqualTo("/sign-in");
  }

  @Test
  void anotherOrganisationsFundIsNotThere() {
    var id = fund();
    var envelope =
        funds.addEnvelope(id, 2026, "Ramme", Money.ZERO, cast.viewer(cast.adviser).actor());
    Visitor foreign = visitors.of(casts.getObject().adviser.id());

    assertThat(foreign.get("/funds/" + id).status()).isEqualTo(404);
    assertThat(foreign.get("/envelopes/" + envelope).status()).isEqualTo(404);
    assertThat(
            foreign
                .impatient()
                .post(
                    "/envelopes/" + envelope + "/allocations",
                    Map.of("direction", "MORE", "amount", "5"))
                .status())
        .isEqualTo(404);
    assertThat(foreign.get("/funds").text()).doesNotContain("Fondet vårt");
    assertThat(funds.balance(envelope).setAside()).isEqualTo(Money.ZERO);
  }

  private UUID fund() {
    return funds.addFund(
        cast.organisationId(), "Fondet vårt", "", cast.viewer(cast.adviser).actor());
  }
}
