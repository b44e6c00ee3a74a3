package no.dugnad.funding.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheme that comes with the product, in each language. */
class SchemeTest {
  private static final Path FOLDER = Path.of("src/main/resources/schemes/municipal");

  @Test
  void itSaysTheSameInTheThreeLanguages() throws IOException {
    var bokmal = texts("nb").stringPropertyNames();
    assertThat(texts("nn").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(bokmal);
    assertThat(texts("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(bokmal);
  }

  @Test
  void everyTextOfItsFormIsOfAQuestionThatStands() throws IOException {
    String form = Sheets.written(Scheme.MUNICIPAL.form("nb"));
    Properties texts = texts("nb");
    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> key.matches("(section|question|option)[.].*"))
        .hasSizeGreaterThan(50)
        .allSatisfy(key -> assertThat(form).contains('"' + texts.getProperty(key) + '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void itsFormAsksTheSameInEachLanguageAndLeavesNothingUnsaid(String language) {
    FormDefinition form = Scheme.MUNICIPAL.form(language);
    assertThat(ids(form)).isEqualTo(ids(Scheme.MUNICIPAL.form("nb")));
    for (Section section : form.sections()) {
      assertThat(section.title()).isNotBlank();
      assertThat(section.intro()).as(section.id()).isNotBlank();
      for (Question question : section.questions()) {
        if (question.type() instanceof AnswerType.Choosing choosing)
          assertThat(choosing.options())
              .allSatisfy(option -> assertThat(option.text()).as(question.id()).isNotBlank());
      }
    }
    assertThat(ApplicationForm.fits(form)).isTrue();
    assertThat(ApplicationForm.fits(Scheme.MUNICIPAL.blankForm(language))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void itsKindsAndCriteriaHaveNamesInEachLanguage(String language) {
    assertThat(Kind.all())
        .hasSize(3)
        .allSatisfy(kind -> assertThat(kind.text(language)).isNotBlank())
        .allSatisfy(kind -> assertThat(kind.help(language)).isNotBlank());
    assertThat(Scheme.MUNICIPAL.criteria(language))
        .hasSize(6)
        .allSatisfy(criterion -> assertThat(criterion.name()).isNotBlank())
        .allSatisfy(criterion -> assertThat(criterion.explanation()).isNotBlank());
  }

  @Test
  void theKindsOfTheFormAreTheSchemes() {
    var type = (AnswerType.OneChoice) Scheme.MUNICIPAL.form("nb").getQuestion("kind").type();
    assertThat(type.options())
        .extracting(AnswerType.Choice::id)
        .containsExactlyInAnyOrderElementsOf(Kind.all().stream().map(Kind::name).toList());
  }

  @Test
  void theBlankFormHasOnlyWhatTheRoundReads() {
    assertThat(Scheme.MUNICIPAL.blankForm("nb").sections())
        .flatExtracting(Section::questions)
        .allMatch(Question::reserved)
        .hasSize(5);
  }

  @Test
  void whatNoSchemeNamesIsNoKind() {
    assertThat(Kind.find("CASTLE")).isEmpty();
    assertThat(Kind.find("")).isEmpty();
    assertThatThrownBy(() -> Kind.valueOf("CASTLE")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scheme.MUNICIPAL.text("kind.CASTLE", "nb"))
        .hasMessageContaining("kind.CASTLE");
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (var reader =
        Files.newBufferedReader(FOLDER.resolve("texts_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  private static List<List<?>> ids(FormDefinition form) {
    var ids = new ArrayList<List<?>>();
    for (Section section : form.sections()) {
      for (Question q : section.questions()) {
        Object options =
            q.type() instanceof AnswerType.Choosing choosing
                ? choosing.options().stream().map(AnswerType.Choice::id).toList()
                : q.type();
        ids.add(List.of(section.id(), q.id(), q.required(), q.reserved(), q.shownIf(), options));
      }
    }
    return ids;
  }
}
