package no.dugnad.platform.synonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What advisers say means the same. */
@ServerTest
class SynonymsTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Challenges challenges;
  @Autowired SynonymGroups groups;

  private final String here = "h" + word();
  private final String elsewhere = "e" + word();
  private Visitor adviser;

  @BeforeEach
  void signIn() {
    adviser = visitors.of(cast.adviser.id());
  }

  /** Others search with them as well. */
  @AfterEach
  void takeAway() {
    for (SynonymGroup group : groups.list())
      if (group.organisationId().equals(cast.organisationId()))
        groups.remove(group.id(), cast.viewer(cast.adviser));
  }

  private static String word() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "olm";
  }

  @Test
  void whatIsWrittenInOneWordIsFoundByAnotherByAllAndNoLongerWhenTakenAway() {
    UUID challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Uro i " + here, "Elevene", "Det er støy", "Etaten", "Post", "nb"),
            cast.viewer(cast.adviser).actor());
    challenges.publish(challenge, cast.viewer(cast.adviser));
    assertThat(hits(elsewhere)).isEmpty();

    Page added = add(elsewhere, "  " + here.toUpperCase() + " ", "");
    assertThat(added.location()).isEqualTo("/synonyms");
    assertThat(added.text()).contains("betyr det samme: " + elsewhere);
    assertThat(hits(elsewhere)).containsExactly("/challenges/" + challenge);

    adviser.get("/synonyms").submit("li:contains(" + here.toUpperCase() + ") form");
    assertThat(hits(elsewhere)).isEmpty();
  }

  private List<String> hits(String word) {
    return visitors.stranger().get("/search?q=" + word).select(".hits a").eachAttr("href");
  }

  private Page add(String... lines) {
    return adviser
        .get("/synonyms")
        .submit("form[action='/synonyms']", Map.of("words", String.join("\n", lines)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eneboer | Skriv minst to ord",
        "~ | Feltet må fylles ut",
        "ekstraord~og | «og» sier for lite",
        "ekstraord~… | «…» sier for lite",
        "ekstraord~ekstraordene | «ekstraordene» er det samme ordet",
        "ekstraord~dette er altfor langt | «dette er altfor langt» er for langt",
        "a1~a2~a3~a4~a5~a6~a7~a8~a9 | Skriv høyst 8 ord",
        "sykehjem~aldershjem | Søket vet dette fra før"
      })
  void whatSearchCanNotUseIsRefusedAndKeptInTheField(String lines, String why) {
    Page refused = add(lines.split("~", -1));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(why);
    assertThat(refused.select("textarea[name=words]").getFirst().wholeText().strip())
        .isEqualTo(lines.replace('~', '\n').strip());
  }

  @Test
  void oneLineThatIsTooLongIsNamed() {
    String line = "x".repeat(SynonymGroup.MAX_WORD + 1);
    assertThat(add(line, "kort").text()).contains("høyst 60 tegn på hver linje", line);
  }

  @Test
  void anotherOrganisationsAdvisersReadThemAndKeepTheirOwn() {
    add(here, elsewhere);
    Cast other = casts.getObject();
    Visitor neighbour = visitors.of(other.adviser.id());
    Page page = neighbour.get("/synonyms");
    assertThat(page.text()).contains("Lagt til av andre", here, cast.organisation.name());
    assertThat(page.select("form[action$=/removal]")).isEmpty();
    UUID group =
        groups.list().stream().filter(g -> g.words().contains(here)).findFirst().orElseThrow().id();
    assertThat(neighbour.post("/synonyms/" + group + "/removal", Map.of()).status()).isEqualTo(404);
    assertThat(hits(here)).isEmpty();
    assertThat(adviser.get("/synonyms").text()).contains(here);

    assertThat(add(elsewhere, here).text()).contains("Søket vet dette fra før");
    adviser.post("/synonyms/" + group + "/removal", Map.of());
    assertThat(adviser.post("/synonyms/" + group + "/removal", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void nobodyButAdvisersKeepsThem() {
    for (var person : List.of(cast.applicant, cast.administrator, cast.decisionMaker)) {
      Visitor visitor = visitors.of(person.id());
      assertThat(visitor.get("/synonyms").status()).as(person.name()).isIn(403, 404);
      assertThat(visitor.post("/synonyms", Map.of("words", here + "\n" + elsewhere)).status())
          .isIn(403, 404);
    }
    assertThat(visitors.stranger().get("/synonyms").location()).startsWith("/sign-in");
    assertThat(groups.list()).noneMatch(group -> group.words().contains(here));
  }
}
