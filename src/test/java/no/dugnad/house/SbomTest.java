package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the product is made of goes along with it, for whoever looks for a part with a known fault.
 */
class SbomTest {
  @Test
  void theBuildTellsWhatTheServerIsMadeOf() throws IOException {
    assertThat(parts("application"))
        .contains("postgresql", "tomcat-embed-core", "pdfbox")
        .doesNotContain("greenmail");
  }

  @Test
  void theBuildTellsWhatIsSentToTheBrowser() throws IOException {
    assertThat(parts("frontend")).contains("htmx.org", "lit-html").doesNotContain("eslint");
  }

  private static List<String> parts(String of) throws IOException {
    String file = "/META-INF/sbom/" + of + ".cdx.json";
    try (InputStream in = SbomTest.class.getResourceAsStream(file)) {
      JsonNode sbom = JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
      assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
      return sbom.path("components").valueStream().map(c -> c.path("name").asString()).toList();
    }
  }
}
