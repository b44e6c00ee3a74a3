package no.dugnad.challenges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ChallengePagesTest {
  private static final String FORM = "form[action=/our-challenges]";
  private static final Map<String, String> WHOLE =
      Map.of(
          "title", "Uro om natten",
          "whose", "De som bor der",
          "background", "Det *koster*. <script>x</script>",
          "owner", "Etaten",
          "contacts", "Post, post@etat.example\nVakt, 55 55 55 55");

  @Autowired ObjectProvider<Cast> casts;
  @Autowired Cast cast;
  @Autowired Visitors visitors;

  @Test
  void anAdviserWritesDownAChallengeAndLetsAllReadIt() {
    Page challenge = add(WHOLE);

    assertThat(challenge.select("h1").text()).isEqualTo("Uro om natten");
    assertThat(challenge.select("main em").text()).isEqualTo("koster");
    assertThat(challenge.select("main script")).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/our-challenges").text())
        .contains("Uro om natten", "Utkast");
    assertThat(visitors.stranger().get(challenge.path()).path()).isEqualTo("/sign-in");

    challenge.submit("form[action$=/publication]");
    Page read = visitors.stranger().get(challenge.path());
    assertThat(read.text()).contains("De som bor der", "Etaten", "Vakt, 55 55 55 55");
    assertThat(read.text()).doesNotContain("Endre teksten", "La til utfordringen");
    assertThat(visitors.stranger().get("/challenges").text()).contains("Uro om natten");
    assertThat(visitors.stranger().get("/").text()).contains("Uro om natten");

    visitors.of(cast.adviser.id()).get(challenge.path()).submit("form[action$=/withdrawal]");
    assertThat(visitors.stranger().get(challenge.path()).path()).isEqualTo("/sign-in");
  }

  @Test
  void aChallengeWithoutATitleIsSaidAndTheTextKept() {
    Page again =
        visitors
            .of(cast.adviser.id())
            .get("/our-challenges/new")
            .submit(FORM, Map.of("background", "Behold meg"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("textarea").text()).contains("Behold meg");
  }

  @Test
  void aTextThatAnotherChangedMeanwhileIsSaidAndNothingTypedIsLost() {
    Page challenge = add(WHOLE);
    Page mine = challenge.follow("a[href$=/text]");
    Page theirs = challenge.follow("a[href$=/text]");
    theirs.submit("form[action$=/text]", Map.of("whose", "De andre"));

    Page again = mine.submit("form[action$=/text]", Map.of("whose", "Mine ord"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Utfordringen er endret mens du skrev");
    assertThat(again.select("textarea[name=whose]").text()).contains("Mine ord");
    assertThat(visitors.of(cast.adviser.id()).get(challenge.path()).text()).contains("De andre");
  }

  @Test
  void onlyTheOrganisationsAdvisersComeNearADraft() {
    String path = add(WHOLE).path();

    assertThat(visitors.of(cast.applicant.id()).get("/our-challenges").status()).isEqualTo(403);
    assertThat(visitors.of(cast.applicant.id()).get("/places").status()).isEqualTo(403);
    assertThat(visitors.of(cast.applicant.id()).get(path).status()).isEqualTo(404);
    Visitor foreign = visitors.of(casts.getObject().adviser.id());
    for (String page : List.of("", "/text", "/pictures", "/places")) {
      assertThat(foreign.get(path + page).status()).as(page).isEqualTo(404);
    }
    for (String deed : List.of("/text", "/pictures", "/places", "/publication", "/withdrawal")) {
      assertThat(foreign.post(path + deed, Map.of()).status()).as(deed).isEqualTo(404);
    }
    assertThat(foreign.get("/our-challenges").text()).doesNotContain("Uro om natten");
  }

  @Test
  void aPictureIsShownWithWhatItShowsAndGoesWithTheDraft() throws IOException {
    Page challenge = add(WHOLE);
    Page pictures =
        challenge
            .follow("a[href$=/pictures]")
            .submit(
                "form[action$=/pictures]",
                Map.of("alt", "Et vindu som lekker"),
                Map.of("file", new Upload("vindu.png", "image/png", png())));

    String source = pictures.select(".pictures img").attr("src");
    assertThat(pictures.select(".pictures img").attr("alt")).isEqualTo("Et vindu som lekker");
    byte[] shown = visitors.of(cast.adviser.id()).get(source).bytes();
    assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(8);
    assertThat(visitors.stranger().get(source).path()).isEqualTo("/sign-in");
    String elsewhere = add(WHOLE).path() + source.substring(source.indexOf("/pictures"));
    assertThat(visitors.of(cast.adviser.id()).get(elsewhere).status()).isEqualTo(404);

    Page gone = pictures.submit("form[action$=/removal]");
    assertThat(gone.select(".pictures img")).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get(source).status()).isEqualTo(404);
  }

  @Test
  void aPictureThatIsSentTwiceIsShownOnceWithWhatWasSaidLast() throws IOException {
    Page pictures = add(WHOLE).follow("a[href$=/pictures]");
    Map<String, Upload> file = Map.of("file", new Upload("vindu.png", "image/png", png()));

    for (String alt : List.of("Et vindu", "Et vindu", "Et vindu som lekker")) {
      pictures = pictures.submit("form[action$=/pictures]", Map.of("alt", alt), file);
      assertThat(pictures.status()).isEqualTo(200);
      assertThat(pictures.select(".pictures img").eachAttr("alt")).containsExactly(alt);
    }
  }

  @Test
  void theTextOfAPictureThatAnotherHasWrittenIsShownBeforeItIsWrittenOver() throws IOException {
    Page pictures = add(WHOLE).follow("a[href$=/pictures]");
    Visitor colleague = visitors.of(cast.employee("other-adviser", null, Role.ADVISER).id());
    Page theirs = colleague.get(pictures.path());
    Map<String, Upload> file = Map.of("file", upload("vindu.png", png()));
    String form = "form[action$=/pictures]";
    theirs.submit(form, Map.of("alt", "Den første"), file);

    Page told = pictures.submit(form, Map.of("alt", "Den andre"), file);
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.select(".ds-validation-message").text()).contains("Den første");
    assertThat(told.select("textarea[name=alt]").val()).isEqualTo("Den andre");
    assertThat(told.select(".pictures img").eachAttr("alt")).containsExactly("Den første");

    Page saved = told.submit(form, Map.of(), file);
    assertThat(saved.select(".pictures img").eachAttr("alt")).containsExactly("Den andre");
  }

  @Test
  void whatIsNoPictureOrSaysNothingIsRefusedInWords() throws IOException {
    Page pictures = add(WHOLE).follow("a[href$=/pictures]");
    String form = "form[action$=/pictures]";

    Page text =
        pictures.submit(
            form,
            Map.of("alt", "Et bilde"),
            Map.of("file", upload("notat.txt", "hei".getBytes(StandardCharsets.UTF_8))));
    assertThat(text.status()).isEqualTo(422);
    assertThat(text.text()).contains("Filen er ikke et bilde");
    assertThat(text.select(".pictures img")).isEmpty();

    Page silent = pictures.submit(form, Map.of("alt", " "), Map.of("file", upload("a.png", png())));
    assertThat(silent.status()).isEqualTo(422);

    Page none = pictures.submit(form, Map.of("alt", "Et bilde"));
    assertThat(none.text()).contains("Velg en bildefil");
  }

  @Test
  void placesComeInAreSearchedPointedAtAndShown() {
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/places").text()).contains("Registeret er tomt");
    String csv = "Nummer;Navn;Type;Areal\n1;Nordlia skole;Skole;8200\n2;Hallen;Hall;300\n";
    Page preview =
        adviser
            .get("/places")
            .follow("a[href*=kind=places]")
            .submit(
                "form[enctype]",
                Map.of(),
                Map.of("file", upload("bygg.csv", csv.getBytes(StandardCharsets.UTF_8))));
    assertThat(preview.text()).contains("Nordlia skole");
    assertThat(preview.submit("form[action$=/completion]").text()).contains("2 steder");

    Page challenge = add(WHOLE);
    Page found =
        adviser.get(challenge.path() + "/places").submit("form.filters", Map.of("text", "nordlia"));
    assertThat(found.select("input[name=place]")).hasSize(1);
    found.submit("#pointing button[name=all]");

    Page shown = adviser.get(challenge.path());
    assertThat(shown.select("table").text()).contains("Nordlia skole").doesNotContain("Hallen");
    assertThat(shown.text()).contains("8 200 m²");
    assertThat(shown.queries()).isLessThanOrEqualTo(12);
    Page emptied = adviser.get(challenge.path() + "/places").submit("form[action$=/removal]");
    assertThat(emptied.text()).contains("peker ikke på noe sted");
  }

  private Page add(Map<String, String> fields) {
    return visitors.of(cast.adviser.id()).get("/our-challenges/new").submit(FORM, fields);
  }

  private static Upload upload(String name, byte[] content) {
    return new Upload(name, "application/octet-stream", content);
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
