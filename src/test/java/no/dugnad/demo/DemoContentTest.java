package no.dugnad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer meets on the first start. */
@DemoTest
class DemoContentTest {
  @Autowired private Visitors visitors;
  @Autowired private DemoPeople people;
  @Autowired private JdbcClient db;

  @Test
  void everyPartOfARoundCanBePlayed() {
    assertThat(people.list()).extracting("demoRole").contains((Object[]) DemoRole.values());
  }

  @Test
  void oneClickSignsIn() {
    Visitor newcomer = visitors.stranger();
    var home = newcomer.get("/sign-in").submit("button[data-demo-role=adviser]");
    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains("Rådgiver i utviklingsenheten", "Eksempel kommune");
  }

  @Test
  void aRoundIsUnderAssessmentWithAllItsApplicationsSubmittedAndEndorsed() {
    assertThat(
            db.sql("select count(*) from applications.application where status = 'SUBMITTED'")
                .query(Integer.class)
                .single())
        .isEqualTo(DemoText.all().size());
    assertThat(
            db.sql("select count(*) from applications.endorsement where status = 'ENDORSED'")
                .query(Integer.class)
                .single())
        .isEqualTo(DemoText.all().size());
  }

  @Test
  void twoAssessorsHaveHandedInAndTheThirdIsHalfWay() {
    assertThat(
            db.sql(
                    """
                    select count(*) from assessment.hand_in
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2 * DemoText.all().size());
  }

  @Test
  void thePublishedRoundIsInWithTheTotalThatDiffersSaid() {
    var round =
        visitors
            .stranger()
            .get("/awards")
            .follow("a:contains(Spillverket)")
            .follow("a[href^=/awards/rounds/]");
    assertThat(round.text())
        .contains("Lokalt læringsprosjekt Fornebu", "Storkjøkkenet", "baerum.kommune.no", "27")
        .contains("2 575 000 kr", "2 545 000 kr");
  }

  @Test
  void theChallengeSaysWhatIsPublishedAndWhatIsConstructed() {
    var challenge = visitors.stranger().get("/").follow("a:contains(1000 bygg)");
    assertThat(challenge.text())
        .contains("om lag 1000 bygg", "innovativeanskaffelser.no", "Konstruert i denne demoen")
        .contains("Skole: 3", "Nordlia skole");
  }

  @Test
  void theOpenCallStandsOnTheFrontPage() {
    assertThat(visitors.stranger().get("/").text()).contains("Interne innovasjonsmidler, vinter");
  }
}
