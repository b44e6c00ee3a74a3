package no.dugnad.platform.areas;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do in one part of the product; in the order in which they read the menu. */
public enum Area {
  HOME,
  /** An organisation's own calls, with all that belongs to them. */
  ROUNDS,
  /** The projects of each call, for who follows them. */
  COHORTS,
  /** What is to be paid to them. */
  PAYMENTS(COHORTS),
  /** What is done about what they said. */
  COURSES(COHORTS),
  /** What is being told of them. */
  OUR_STORIES(COHORTS),
  ASSESSMENTS,
  DECISIONS,
  WORKSHOPS,
  OUR_CHALLENGES(WORKSHOPS),
  /** What people tell an organisation that they need. */
  OUR_NEEDS(WORKSHOPS),
  AGENDAS(WORKSHOPS),
  CALLS,
  /** One's own. */
  APPLICATIONS,
  /** One's own. */
  PROJECTS,
  CHALLENGES,
  /** Where anybody says what they need. */
  NEEDS,
  AWARDS,
  YEAR,
  /** What was tried, and learned by it. */
  CATALOGUE,
  /** What is told of projects. */
  STORIES,
  /** Where participants come into a workshop. */
  DOOR,
  /** What is set up now and then. */
  SETUP,
  FUNDS(SETUP),
  FORMS(SETUP),
  PROGRAMMES(SETUP),
  ACCOUNT_FIELDS(SETUP),
  PEOPLE(SETUP),
  UNITS(SETUP),
  ORGANISATION(SETUP),
  APPEAL_BODY(SETUP),
  IMPORTS(SETUP),
  SYNONYMS(SETUP),
  FAILED_MAIL(SETUP),
  ME,
  ACCESSIBILITY,
  PRIVACY,
  CONTACT;

  private final @Nullable Area within;

  Area() {
    this(null);
  }

  Area(@Nullable Area within) {
    this.within = within;
  }

  /** The area on whose page it is found. */
  public Optional<Area> within() {
    return Optional.ofNullable(within);
  }
}
