package no.dugnad.platform.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of a chart's series, as the style sheets give them. */
class ChartColoursTest {
  /** In OKLab, where black and white are 1 apart. */
  private static final double TOLD_APART = 0.1;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noTwoSeriesLookTheSameInLightNorInDark(boolean dark) throws IOException {
    List<double[]> colours = new ArrayList<>();
    for (int series = 1; series <= 6; series++) colours.add(oklab(colour(series, dark)));
    for (int one = 0; one < colours.size(); one++)
      for (int other = 0; other < one; other++)
        assertThat(distance(colours.get(one), colours.get(other)))
            .as("series %d and %d", other + 1, one + 1)
            .isGreaterThan(TOLD_APART);
  }

  private static int colour(int series, boolean dark) throws IOException {
    String fill =
        first(sheet("platform/layout"), "\\.series-" + series + "\\s*\\{\\s*fill:([^;}]+)");
    List<String> tokens =
        Pattern.compile("--ds-color-[a-z-]+")
            .matcher(fill)
            .results()
            .map(MatchResult::group)
            .toList();
    String token = dark ? tokens.getLast() : tokens.getFirst();
    List<String> values =
        Pattern.compile(token + ":\\s*#([0-9a-fA-F]{6})")
            .matcher(sheet("vendor/theme"))
            .results()
            .map(found -> found.group(1))
            .toList();
    // The theme tells of the light colours first.
    return Integer.parseInt(dark ? values.getLast() : values.getFirst(), 16);
  }

  private static String first(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static String sheet(String name) throws IOException {
    try (InputStream in = ChartColoursTest.class.getResourceAsStream("/static/" + name + ".css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .collect(joining());
    }
  }

  private static double distance(double[] one, double[] other) {
    return Math.sqrt(
        Math.pow(one[0] - other[0], 2)
            + Math.pow(one[1] - other[1], 2)
            + Math.pow(one[2] - other[2], 2));
  }

  /** Björn Ottosson, "A perceptual color space for image processing", 2020. */
  private static double[] oklab(int colour) {
    double r = linear(colour >> 16);
    double g = linear(colour >> 8 & 0xff);
    double b = linear(colour & 0xff);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
