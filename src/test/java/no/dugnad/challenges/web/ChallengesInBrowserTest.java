package no.dugnad.challenges.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Place;
import no.dugnad.challenges.Places;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.people.Viewer;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChallengesInBrowserTest extends BrowserTest {
  @Autowired private Cast cast;
  @Autowired private Challenges challenges;
  @Autowired private Places places;
  @Autowired private Imports imports;
  @Autowired private Visitors visitors;

  @Test
  void anAdviserShowsAPictureAndLetsAllRead() throws IOException {
    String path = "/challenges/" + challenge();
    Page page = of(cast.adviser, Screen.DESKTOP);
    page.navigate(path + "/pictures");
    page.getByLabel("Bildefil").setInputFiles(new FilePayload("vindu.png", "image/png", picture()));
    page.getByLabel("Hva viser bildet?").fill("Et vindu med dugg på innsiden");
    page.getByRole(AriaRole.BUTTON, named("Legg til bilde")).click();
    assertThat(page.getByRole(AriaRole.IMG, named("Et vindu med dugg på innsiden"))).isVisible();

    String preview = preview();
    assertServesAll(
        page,
        List.of(
            preview,
            preview + "/columns",
            path,
            path + "/text",
            path + "/pictures",
            path + "/places",
            "/places",
            "/our-challenges",
            "/our-challenges/new",
            "/challenges"));

    page.navigate(path);
    page.getByRole(AriaRole.BUTTON, named("Publiser")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Da kan alle lese den");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publiser")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Utfordringen er publisert");

    Page stranger = stranger(Screen.PHONE);
    stranger.navigate(path);
    assertServesAll(stranger);
    assertThat(stranger.getByRole(AriaRole.IMG, named("Et vindu med dugg på innsiden")))
        .isVisible();
  }

  /** The path of an import that has come to where one sees what is wrong with a row. */
  private String preview() {
    byte[] register = "Nummer;Navn;Byggeår\n1;Nordlia skole;2009\n2;;i fjor\n".getBytes(UTF_8);
    var preview =
        visitors
            .of(cast.adviser.id())
            .post(
                "/imports",
                Map.of("kind", "places"),
                Map.of("file", new Upload("bygg.csv", "text/csv", register)));
    Assertions.assertThat(preview.text()).contains("i fjor");
    return preview.path();
  }

  private UUID challenge() {
    Viewer adviser = cast.viewer(cast.adviser);
    String register =
        "Nummer;Navn;Type;Adresse;Byggeår;Areal;Merknad\n"
            + "1;Nordlia skole;Skole;Nordliveien 3;2009;8200;Sensorer i alle rom\n"
            + "2;Solgløtt sykehjem;Sykehjem;Solveien 15;1972;6300;\n";
    imports.bringIn(
        "places", "bygg.csv", register.getBytes(UTF_8), Map.of(), Optional.empty(), adviser);
    UUID id =
        challenges.add(
            cast.organisationId(),
            new ChallengeText(
                "Byggene forfaller før vi merker det",
                "De som bruker dem hver dag",
                "### Tall\n\n- 1000 bygg\n- én vaktmester",
                "Eiendom",
                "Post, post@eiendom.example",
                "nb"),
            adviser.actor());
    places.pointAll(id, new Place.Filter("", "Skole"), adviser.actor());
    return id;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x9db4c0));
    pen.fillRect(0, 0, 640, 400);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
