package no.dugnad.funding.calls;

/** Something a draft lacks before it can be published. */
public enum Gap {
  PURPOSE(Section.TEXTS),
  ELIGIBILITY(Section.TEXTS),
  SUPPORTS(Section.TEXTS),
  KINDS(Section.TEXTS),
  ENVELOPE(Section.FRAME),
  AMOUNTS(Section.FRAME),
  OPENING(Section.FRAME),
  DEADLINE(Section.FRAME),
  DEADLINE_PASSED(Section.FRAME),
  ANSWER(Section.FRAME),
  CRITERIA(Section.CRITERIA),
  FORM(Section.FORM),
  FORM_NOT_IN_USE(Section.FORM);

  /** The part of the call's settings where it is mended. */
  public enum Section {
    TEXTS,
    FRAME,
    CRITERIA,
    FORM
  }

  private final Section section;

  Gap(Section section) {
    this.section = section;
  }

  public Section section() {
    return section;
  }
}
