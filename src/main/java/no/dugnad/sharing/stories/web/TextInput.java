package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.Story.Text;

/** Reads the text of a story from its form, and puts it there. */
final class TextInput {
  private TextInput() {}

  static Input stored(Text text) {
    return Input.of(
        Map.of(
            "title", text.title(),
            "lead", text.lead(),
            "body", text.body(),
            "theme", text.theme(),
            "language", text.language()));
  }

  /** What is to be used only when there are no problems. A draft may lack all but its title. */
  static Text text(Input input) {
    return new Text(
        input.line("title", Story.MAX_TITLE),
        input.optionalLine("lead", Story.MAX_LEAD),
        input.optionalText("body", Story.MAX_BODY),
        input.optionalLine("theme", Story.MAX_THEME),
        language(input));
  }

  static String language(Input input) {
    List<String> known = Languages.ALL.stream().map(Locale::getLanguage).toList();
    String chosen = input.raw("language");
    if (known.contains(chosen)) return chosen;
    input.reject("language", chosen.isEmpty() ? "ui.problem.missing" : "ui.problem.choice");
    return known.getFirst();
  }
}
