package no.dugnad.funding.appeals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An appeal against one decision, or against one rejection.
 *
 * @param by the name of the one who registered it
 */
public record Appeal(
    UUID id,
    Against against,
    UUID applicationId,
    String text,
    Instant at,
    String by,
    Handling handling,
    AppealStatus status) {
  /** Of the appeal itself, and of what is written about it. */
  public static final int MAX_TEXT = 10_000;

  public static final int MAX_BODY = 200;

  /** Of more than this the page would show nothing else. */
  private static final int SHOWN_WHOLE = 1_500;

  /**
   * What it is against.
   *
   * @param id the decision's or the rejection's
   */
  public record Against(Kind kind, UUID id) {}

  /** Each is a decision by forvaltningsloven § 2. */
  public enum Kind {
    DECISION,
    REJECTION
  }

  /** Whether it is opened where it is told of, rather than standing there. */
  public boolean isLong() {
    return text.length() > SHOWN_WHOLE;
  }

  public boolean isAgainstRejection() {
    return against.kind() == Kind.REJECTION;
  }

  /**
   * What has been done with it.
   *
   * @param preparation empty until the adviser has prepared it
   * @param forwarding empty until it is sent on
   */
  public record Handling(Optional<Preparation> preparation, Optional<Forwarding> forwarding) {}

  /** What the adviser tells the decision-maker. */
  public record Preparation(Instant at, String by, String text) {}

  /**
   * That it goes on to the appeal body.
   *
   * @param body its name
   * @param statement why the decision was not changed; the appellants read it
   * @param sent what goes along
   * @param sentOn the day that the case was sent there; empty until it is
   */
  public record Forwarding(
      Instant at,
      String by,
      String body,
      String statement,
      List<Document> sent,
      Optional<LocalDate> sentOn) {
    public Forwarding {
      sent = List.copyOf(sent);
    }
  }

  /** What goes along to the appeal body. */
  public enum Document {
    APPLICATION,
    DECISION,
    APPEAL,
    STATEMENT
  }

  /** With whom it lies. */
  public enum With {
    ADVISER,
    DECISION_MAKER,
    /** Whoever sends it to the appeal body. */
    SENDER,
    BODY,
    /** It has its answer. */
    NOBODY
  }

  public With with() {
    return switch (status) {
      case AppealStatus.Registered _ -> With.ADVISER;
      case AppealStatus.Prepared _ -> With.DECISION_MAKER;
      case AppealStatus.Forwarded _ -> With.SENDER;
      case AppealStatus.Sent _ -> With.BODY;
      case AppealStatus.Upheld _ -> With.NOBODY;
      case AppealStatus.Dismissed _ -> With.NOBODY;
    };
  }

  /** Whether it goes on to the appeal body, or lies there. */
  public boolean isForwarded() {
    return with() == With.SENDER || with() == With.BODY;
  }

  /** Whether those who decided first may still change the decision. */
  public boolean isOpen() {
    return with() == With.ADVISER || with() == With.DECISION_MAKER;
  }
}
