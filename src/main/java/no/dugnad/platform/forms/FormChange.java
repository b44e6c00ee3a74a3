package no.dugnad.platform.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Refused;

/** The changes an adviser makes to a form's working copy, one at a time. */
public final class FormChange {
  public enum Direction {
    UP,
    DOWN
  }

  private FormChange() {}

  /** Puts a section last. */
  public static UnaryOperator<FormDefinition> addSection(Section section) {
    return form -> with(form, sections -> sections.add(section));
  }

  /** New words for a section; its questions stay. */
  public static UnaryOperator<FormDefinition> reword(String id, String title, String intro) {
    return form -> {
      Section old = form.getSection(id);
      return replace(form, new Section(id, title, intro, old.questions()));
    };
  }

  public static UnaryOperator<FormDefinition> removeSection(String id) {
    return form -> {
      Section section = form.getSection(id);
      List<String> inside = section.questions().stream().map(Question::id).toList();
      section.questions().forEach(question -> checkRemovable(form, question, inside));
      return with(form, sections -> sections.remove(section));
    };
  }

  /** Changes places with the section before or after; at the end of the row nothing moves. */
  public static UnaryOperator<FormDefinition> moveSection(String id, Direction direction) {
    return form -> {
      int from = form.sections().indexOf(form.getSection(id));
      int to = direction == Direction.UP ? from - 1 : from + 1;
      if (to < 0 || to >= form.sections().size()) return form;
      return with(form, sections -> Collections.swap(sections, from, to));
    };
  }

  /** Puts a question last in the section. */
  public static UnaryOperator<FormDefinition> addQuestion(String sectionId, Question question) {
    return form -> {
      Section section = form.getSection(sectionId);
      var questions = new ArrayList<>(section.questions());
      questions.add(question);
      return replace(form, section.with(questions));
    };
  }

  /** Puts the question in the place of the one with its id. */
  public static UnaryOperator<FormDefinition> changeQuestion(Question question) {
    return form -> {
      Section section = form.sectionOf(question.id());
      return replace(
          form,
          section.with(
              section.questions().stream()
                  .map(old -> old.id().equals(question.id()) ? question : old)
                  .toList()));
    };
  }

  public static UnaryOperator<FormDefinition> removeQuestion(String id) {
    return form -> {
      checkRemovable(form, form.getQuestion(id), List.of(id));
      Section section = form.sectionOf(id);
      return replace(
          form,
          section.with(section.questions().stream().filter(q -> !q.id().equals(id)).toList()));
    };
  }

  /** Past its neighbour, or out of the section into the one before or after. */
  public static UnaryOperator<FormDefinition> moveQuestion(String id, Direction direction) {
    return form -> {
      Section section = form.sectionOf(id);
      int from =
          IntStream.range(0, section.questions().size())
              .filter(i -> section.questions().get(i).id().equals(id))
              .findFirst()
              .orElseThrow();
      int to = direction == Direction.UP ? from - 1 : from + 1;
      if (to < 0 || to >= section.questions().size()) return moveOut(form, section, id, direction);
      var questions = new ArrayList<>(section.questions());
      Collections.swap(questions, from, to);
      return replace(form, section.with(questions));
    };
  }

  private static FormDefinition moveOut(
      FormDefinition form, Section section, String id, Direction direction) {
    int at = form.sections().indexOf(section);
    int to = direction == Direction.UP ? at - 1 : at + 1;
    if (to < 0 || to >= form.sections().size()) return form;
    Section other = form.sections().get(to);
    var questions = new ArrayList<>(other.questions());
    questions.add(direction == Direction.UP ? questions.size() : 0, form.getQuestion(id));
    return with(
        form,
        sections -> {
          sections.set(
              at,
              section.with(section.questions().stream().filter(q -> !q.id().equals(id)).toList()));
          sections.set(to, other.with(questions));
        });
  }

  private static void checkRemovable(FormDefinition form, Question question, List<String> gone) {
    if (question.reserved()) throw new Refused("forms.refused.reserved", question.label());
    form.dependingOn(question.id()).stream()
        .filter(other -> !gone.contains(other.id()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused("forms.refused.dependedUpon", question.label(), other.label());
            });
  }

  private static FormDefinition replace(FormDefinition form, Section section) {
    return with(
        form, sections -> sections.replaceAll(s -> s.id().equals(section.id()) ? section : s));
  }

  private static FormDefinition with(FormDefinition form, Consumer<List<Section>> change) {
    var sections = new ArrayList<>(form.sections());
    change.accept(sections);
    return new FormDefinition(sections);
  }
}
