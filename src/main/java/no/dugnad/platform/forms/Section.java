package no.dugnad.platform.forms;

import java.util.List;
import no.dugnad.platform.shared.Refused;

/** One theme of a form, shown as one page. */
public record Section(String id, String title, String intro, List<Question> questions) {
  public static final int MAX_TITLE = 120;
  public static final int MAX_INTRO = 2000;

  public Section {
    if (title.isBlank()) throw new Refused("forms.refused.noTitle");
    questions = List.copyOf(questions);
  }

  Section with(List<Question> others) {
    return new Section(id, title, intro, others);
  }
}
