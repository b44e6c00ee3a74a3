package no.dugnad.workshops.agenda;

import java.util.Optional;

/** What the room does in a step of the agenda. */
public enum StepKind {
  /** Sees the whole picture: the facts of the challenge. */
  PICTURE,
  NEEDS,
  CAUSES,
  EFFECTS,
  /** Each spreads dots on the needs that hurt. */
  DOTS,
  /** Each says of two needs which hurts more. */
  PAIRS,
  /** Each judges the impact and the effort of doing something with a cause. */
  ESTIMATES,
  /** Where to start, from all that was said and weighed. */
  START,
  /** One question on the workshop itself. */
  EVALUATION,
  BREAK;

  /** What is written in such a step, if anything. */
  public Optional<NoteKind> writes() {
    return switch (this) {
      case NEEDS -> Optional.of(NoteKind.NEED);
      case CAUSES -> Optional.of(NoteKind.CAUSE);
      case EFFECTS -> Optional.of(NoteKind.EFFECT);
      case PICTURE, DOTS, PAIRS, ESTIMATES, START, EVALUATION, BREAK -> Optional.empty();
    };
  }

  /** What is weighed in such a step, if anything. */
  public Optional<NoteKind> weighs() {
    return switch (this) {
      case DOTS, PAIRS -> Optional.of(NoteKind.NEED);
      case ESTIMATES -> Optional.of(NoteKind.CAUSE);
      case PICTURE, NEEDS, CAUSES, EFFECTS, START, EVALUATION, BREAK -> Optional.empty();
    };
  }
}
