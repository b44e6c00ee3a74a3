package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.stream.IntStream;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.ui.Problem;

/**
 * One section on the way through an application.
 *
 * @param number from 1
 */
public record SectionTask(int number, Section section, State state) {

  /** The sections with their states, given what is wrong with the answers. */
  static List<SectionTask> list(AnswerSheet sheet, List<Problem> problems) {
    List<Section> sections = sheet.definition().sections();
    return IntStream.range(0, sections.size())
        .mapToObj(
            i -> new SectionTask(i + 1, sections.get(i), state(sheet, sections.get(i), problems)))
        .toList();
  }

  private static State state(AnswerSheet sheet, Section section, List<Problem> problems) {
    List<Question> shown =
        section.questions().stream().filter(question -> sheet.isShown(question.id())).toList();
    boolean answered = shown.stream().anyMatch(question -> sheet.isAnswered(question.id()));
    boolean wrong =
        shown.stream().anyMatch(q -> problems.stream().anyMatch(p -> p.field().equals(q.field())));
    if (wrong) return answered ? State.BEGUN : State.NOT_BEGUN;
    return answered ? State.COMPLETE : State.OPTIONAL;
  }

  public boolean isComplete() {
    return state == State.COMPLETE;
  }

  /** How far a section has come. */
  public enum State {
    NOT_BEGUN,
    BEGUN,
    COMPLETE,
    /** Nothing in it must be answered, and nothing is. */
    OPTIONAL
  }
}
