package no.dugnad.funding.supplements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is asked to add to one application.
 *
 * @param dueOn the last day, until it is over in Oslo
 * @param sheetId the answers as they are being written, out of sight of all but the applicants
 * @param reviewedAt when those who handle it had looked at what came, or that nothing did
 */
public record Supplement(
    UUID id,
    UUID applicationId,
    Asking asking,
    LocalDate dueOn,
    UUID sheetId,
    SupplementStatus status,
    @Nullable Instant reviewedAt) {
  public static final int MAX_TEXT = 2000;

  /** Of one application, whatever became of them. */
  public static final int MOST = 10;

  /** How far ahead a day may lie. */
  public static final int MOST_DAYS = 90;

  /** How long before its day is over those are reminded who have sent nothing. */
  static final Duration REMINDER = Duration.ofDays(2);

  /**
   * What was asked, by whom and when.
   *
   * @param text what is missing, in the words of the one who asked
   * @param questions the ids of those that are opened
   */
  public record Asking(UUID by, String name, Instant at, String text, Set<String> questions) {
    public Asking {
      questions = Set.copyOf(questions);
    }
  }

  /** When its day is over. */
  public Instant due() {
    return over(dueOn);
  }

  private static Instant over(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Oslo.ZONE).toInstant();
  }

  /** As people say the end of a day: midnight reads as the next. */
  public static Instant lastMinute(LocalDate day) {
    return over(day).minus(Duration.ofMinutes(1));
  }

  public boolean isOpen(Instant now) {
    return status instanceof SupplementStatus.Asked && now.isBefore(due());
  }

  public boolean isSent() {
    return status instanceof SupplementStatus.Sent;
  }

  /** Whether those who handle it have something to look at. */
  public boolean awaitsReview(Instant now) {
    boolean over =
        switch (status) {
          case SupplementStatus.Asked _ -> !now.isBefore(due());
          case SupplementStatus.Sent _ -> true;
          case SupplementStatus.Lapsed _ -> true;
          case SupplementStatus.Withdrawn _ -> false;
        };
    return over && reviewedAt == null;
  }

  public Revision revision() {
    return Revision.of(dueOn, status, reviewedAt);
  }

  /** Those that are asked, and what their answers can bring up. */
  public static Set<String> opened(FormDefinition form, Set<String> asked) {
    var opened = new HashSet<>(asked);
    for (Question question : form.questions()) {
      if (question.shownIf().filter(c -> opened.contains(c.on())).isPresent())
        opened.add(question.id());
    }
    return opened;
  }

  /** The answers that are opened, as a form of their own: the rest is not there to be written. */
  public AnswerSheet narrowed(AnswerSheet sheet) {
    FormVersion version = sheet.version();
    var form =
        new FormDefinition(
            sheet.definition().sections().stream()
                .flatMap(section -> narrowed(section).stream())
                .toList());
    return new AnswerSheet(
        sheet.id(),
        new FormVersion(
            version.id(), version.formId(), version.organisationId(), version.number(), form),
        form.questions().stream().flatMap(q -> sheet.find(q.id()).stream()).toList());
  }

  private Optional<Section> narrowed(Section section) {
    List<Question> opened =
        section.questions().stream()
            .filter(q -> asking.questions().contains(q.id()))
            .map(this::narrowed)
            .toList();
    return opened.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(section.id(), section.title(), section.intro(), opened));
  }

  /** What a closed answer has brought up stays: that answer does not change. */
  private Question narrowed(Question question) {
    return new Question(
        question.id(),
        question.label(),
        question.help(),
        question.required(),
        question.shownIf().filter(c -> asking.questions().contains(c.on())),
        question.reserved(),
        question.type());
  }
}
