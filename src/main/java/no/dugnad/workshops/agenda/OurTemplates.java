package no.dugnad.workshops.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The agendas that come with the product. */
@Component
class OurTemplates {
  private final MessageSource messages;

  OurTemplates(MessageSource messages) {
    this.messages = messages;
  }

  /** The hjernedugnad first. */
  List<AgendaTemplate> list(Locale language) {
    return List.of(hjernedugnad(language), marketDialogue(language), gathering(language));
  }

  /** See the whole picture, dig out what hurts and why, weigh it, find where to start. */
  private AgendaTemplate hjernedugnad(Locale language) {
    String[] sides = {"label.for", "label.with", "label.in"};
    return template(
        AgendaTemplates.HJERNEDUGNAD,
        "title",
        language,
        step("picture", StepKind.PICTURE, 10, language),
        alone("today", 15, language, sides).on(Horizon.TODAY),
        alone("future", 10, language, sides).on(Horizon.FUTURE),
        step("causes", StepKind.CAUSES, 15, language),
        step("break", StepKind.BREAK, 10, language),
        step("effects", StepKind.EFFECTS, 10, language),
        step("dots", StepKind.DOTS, 5, language),
        step("pairs", StepKind.PAIRS, 10, language),
        step("estimates", StepKind.ESTIMATES, 10, language),
        step("start", StepKind.START, 15, language),
        step("evaluation", StepKind.EVALUATION, 5, language));
  }

  /** Tell a hall of suppliers what hurts, and hear what must change before they can help. */
  private AgendaTemplate marketDialogue(Locale language) {
    return template(
        new UUID(0, 2),
        "market",
        language,
        step("market.picture", StepKind.PICTURE, 20, language),
        alone(
            "market.needs",
            15,
            language,
            "market.label.solution",
            "market.label.contract",
            "market.label.operation"),
        step("market.causes", StepKind.CAUSES, 15, language),
        step("break", StepKind.BREAK, 15, language),
        step("market.dots", StepKind.DOTS, 5, language),
        step("market.estimates", StepKind.ESTIMATES, 10, language),
        step("market.start", StepKind.START, 15, language),
        step("evaluation", StepKind.EVALUATION, 5, language));
  }

  /** Projects that got money meet: what each needs to get on, and what holds several back. */
  private AgendaTemplate gathering(Locale language) {
    return template(
        new UUID(0, 3),
        "gathering",
        language,
        step("gathering.picture", StepKind.PICTURE, 30, language),
        step("gathering.needs", StepKind.NEEDS, 10, language).on(Horizon.TODAY),
        step("gathering.causes", StepKind.CAUSES, 15, language),
        step("gathering.dots", StepKind.DOTS, 5, language),
        step("gathering.start", StepKind.START, 15, language),
        step("evaluation", StepKind.EVALUATION, 5, language));
  }

  private AgendaTemplate template(UUID id, String title, Locale language, Step... steps) {
    return new AgendaTemplate(id, null, text(title, language), List.of(steps), true);
  }

  /** Needs that each writes alone, sorted by these labels. */
  private Step alone(String id, int minutes, Locale language, String... labels) {
    return step(id, StepKind.NEEDS, minutes, language)
        .labelled(Arrays.stream(labels).map(label -> text(label, language)).toList())
        .privateFirst(true);
  }

  private Step step(String key, StepKind kind, int minutes, Locale language) {
    return Step.of(
        key.substring(key.indexOf('.') + 1),
        kind,
        text(key, language),
        text(key + ".instruction", language),
        minutes);
  }

  private String text(String key, Locale language) {
    return messages.getMessage("agenda.template." + key, new Object[0], language);
  }
}
