package no.dugnad.followup.offers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.followup.offers.Course;
import no.dugnad.followup.offers.Offer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;

/** Reads from its form what one may sign up for, and puts it there. */
final class CourseInput {
  private static final String STARTS = "starts";
  private static final String ENDS = "ends.time";
  private static final String UNTIL = "until";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private CourseInput() {}

  static Input stored(Offer offer) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", offer.title());
    Course course = offer.course();
    if (course == null) return Input.of(fields);
    fields.put(STARTS + ".date", Oslo.date(course.starts()).toString());
    fields.put(STARTS + ".time", CLOCK.format(Oslo.dateTime(course.starts())));
    fields.put(ENDS, CLOCK.format(Oslo.dateTime(course.ends())));
    fields.put("place", course.place());
    fields.put("about", course.about());
    fields.put("seats", Integer.toString(course.seats()));
    fields.put(UNTIL, course.signUpUntil().toString());
    return Input.of(fields);
  }

  static String title(Input input) {
    return input.line("title", Offer.MAX_TITLE);
  }

  /** What is to be used only when there are no problems. */
  static Course course(Input input) {
    Instant starts = input.instant(STARTS);
    LocalTime end = input.time(ENDS);
    LocalDate day = Oslo.date(starts);
    Instant ends = Oslo.instant(day.atTime(end));
    boolean known =
        input.problem(STARTS + ".date").isEmpty() && input.problem(STARTS + ".time").isEmpty();
    if (known && input.problem(ENDS).isEmpty() && !ends.isAfter(starts))
      input.reject(ENDS, "offers.problem.endsFirst");
    LocalDate until = input.date(UNTIL);
    if (known && input.problem(UNTIL).isEmpty() && until.isAfter(day))
      input.reject(UNTIL, "offers.problem.untilAfter");
    return new Course(
        starts,
        ends,
        input.line("place", Course.MAX_PLACE),
        input.optionalText("about", Course.MAX_ABOUT),
        input.wholeNumber("seats", 1, Course.MOST_SEATS),
        until);
  }
}
