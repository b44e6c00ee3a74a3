package no.dugnad.platform.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in their language: a subject, a few lines and a link into the case. Nothing
 * confidential stands in it; what is, stands behind the link. Arguments are those of {@code Ui.t}.
 */
public final class Mail {
  /** What one person may send to one address, and to all, within a day. */
  static final int MOST_TO_ONE = 5;

  static final int MOST_BY_ONE = 30;

  private final String to;
  private final Locale locale;
  private final List<Text> lines = new ArrayList<>();
  private @Nullable Text subject;
  private @Nullable Link link;
  private @Nullable String once;
  private @Nullable String topic;
  private @Nullable String calendar;
  private @Nullable Link leaving;
  private @Nullable UUID sender;
  private boolean secret;
  private boolean last;

  private Mail(String to, Locale locale) {
    this.to = to;
    this.locale = locale;
  }

  public static Mail to(String address, Locale locale) {
    return new Mail(address, locale);
  }

  public Mail subject(String key, Object... args) {
    subject = new Text(key, args);
    return this;
  }

  public Mail line(String key, Object... args) {
    lines.add(new Text(key, args));
    return this;
  }

  /** The link that the reader follows; the path is completed with the installation's address. */
  public Mail link(String path, String key) {
    link = new Link(path, key);
    return this;
  }

  /**
   * What this mail tells, as in {@code "announcement:<application>:<person>"}: a second mail that
   * tells the same is not written.
   */
  public Mail once(String about) {
    once = about;
    return this;
  }

  /**
   * What this mail tells the latest of: one to the same address about the same, which still waits
   * to be sent, is not sent any more.
   */
  public Mail about(String theTopic) {
    topic = theTopic;
    return this;
  }

  /** What goes along for the reader's calendar, as {@code platform.calendar} writes it. */
  public Mail calendar(String invitation) {
    calendar = invitation;
    return this;
  }

  /**
   * How its reader gets no more of the kind: their mail program sends a POST to the path when they
   * press its button (RFC 8058), and the page at the path has a button for those without one. The
   * path is their own and nobody can guess it; it answers without a sign-in and a form's token.
   */
  public Mail leaving(String path, String key) {
    leaving = new Link(path, key);
    return this;
  }

  /**
   * Who causes it, when they choose whom it goes to: so many such mails a day, and so many to one
   * address, and no more.
   */
  public Mail by(UUID personId) {
    sender = personId;
    return this;
  }

  /** Its link opens the product for whoever holds it: the text is blanked once it is sent. */
  public Mail secret() {
    secret = true;
    return this;
  }

  /** When it is sent, neither its text nor the address that it went to is kept. */
  Mail last() {
    last = true;
    return this;
  }

  /**
   * What stands in a line with its links as they are. Only for what somebody has written in the
   * organisation's own name, to people whom they did not choose for this mail.
   */
  public static Object withLinks(String text) {
    return new WithLinks(text);
  }

  String to() {
    return to;
  }

  Locale locale() {
    return locale;
  }

  Text subject() {
    if (subject == null) throw new IllegalStateException("a mail needs a subject");
    return subject;
  }

  List<Text> lines() {
    return List.copyOf(lines);
  }

  Optional<Link> link() {
    return Optional.ofNullable(link);
  }

  Optional<String> once() {
    return Optional.ofNullable(once);
  }

  Optional<String> topic() {
    return Optional.ofNullable(topic);
  }

  Optional<String> calendar() {
    return Optional.ofNullable(calendar);
  }

  Optional<Link> leaving() {
    return Optional.ofNullable(leaving);
  }

  Optional<UUID> sender() {
    return Optional.ofNullable(sender);
  }

  boolean isSecret() {
    return secret;
  }

  boolean isLast() {
    return last;
  }

  record WithLinks(String text) {}

  record Text(String key, Object[] args) {}

  record Link(String path, String key) {}
}
