package no.dugnad.funding.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.ui.Languages;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A way of giving money, as content: what it is given for, the criteria, what follows an award, the
 * form, and what a call says to begin with. It lies in {@code schemes/<name>}: {@code scheme.json},
 * and its words in {@code texts_<language>.properties}.
 */
public final class Scheme {
  /** A question that does not say that it is reserved is not. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** A municipality's own innovation grants for its employees. */
  public static final Scheme MUNICIPAL = read("municipal");

  /** What a scheme is made of, without a word. */
  record Content(
      List<String> kinds,
      List<Measure> criteria,
      List<FollowUp> followUp,
      List<FormOutline.Theme> form,
      Map<FollowUp.Step, List<FormOutline.Theme>> reports) {}

  /** A criterion without its words. */
  record Measure(String id, int weight) {}

  private final Content content;
  private final Map<String, Properties> texts;

  private Scheme(Content content, Map<String, Properties> texts) {
    this.content = content;
    this.texts = texts;
  }

  public List<Kind> kinds() {
    return content.kinds().stream().map(Kind::new).toList();
  }

  public List<FollowUp> followUp() {
    return content.followUp();
  }

  /** The criteria of a new call. */
  public List<Criterion> criteria(String language) {
    return content.criteria().stream()
        .map(
            measure ->
                new Criterion(
                    Ids.next(),
                    text("criterion." + measure.id(), language),
                    text("criterion." + measure.id() + ".explanation", language),
                    measure.weight()))
        .toList();
  }

  /** A whole form, that an adviser can use as it is. */
  public FormDefinition form(String language) {
    return outline(language).whole();
  }

  /** Only what every application must have. */
  public FormDefinition blankForm(String language) {
    return outline(language).blank();
  }

  private FormOutline outline(String language) {
    return new FormOutline(content.form(), key -> words(language).getProperty(key, ""));
  }

  /**
   * What is asked of a project in writing, that an adviser can use as it is. Its title is the text
   * {@code <step>.title}.
   */
  public FormDefinition report(FollowUp.Step step, String language) {
    return reportOutline(step, language).whole();
  }

  /**
   * Which answers of the application a question of the report begins from, by its id. One that is
   * not here begins from the answer to the question of the same id.
   */
  public Map<String, List<String>> origins(FollowUp.Step step) {
    return reportOutline(step, "nb").origins();
  }

  private FormOutline reportOutline(FollowUp.Step step, String language) {
    List<FormOutline.Theme> themes = content.reports().get(step);
    if (themes == null) throw new IllegalArgumentException("no report " + step);
    return new FormOutline(themes, key -> words(language).getProperty(step.name() + "." + key, ""));
  }

  /**
   * What a call says to begin with: {@code call.purpose}, {@code call.eligibility} …
   *
   * @param language "nb", "nn" or "en"
   * @throws IllegalArgumentException when the scheme has no such text
   */
  public String text(String key, String language) {
    String text = words(language).getProperty(key);
    if (text == null) throw new IllegalArgumentException("no text " + key + " in " + language);
    return text;
  }

  private Properties words(String language) {
    return Objects.requireNonNull(texts.get(language), language);
  }

  private static Scheme read(String name) {
    String folder = "/schemes/" + name + "/";
    try (InputStream file = open(folder + "scheme.json")) {
      Content content = JSON.readValue(file, Content.class);
      return new Scheme(
          content,
          Languages.ALL.stream()
              .map(Locale::getLanguage)
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      language -> readTexts(folder + "texts_" + language + ".properties"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties readTexts(String path) {
    var texts = new Properties();
    try (var reader = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream file = Scheme.class.getResourceAsStream(path);
    if (file == null) throw new IllegalStateException("missing: " + path);
    return file;
  }
}
