package no.dugnad.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What something costs somebody's time: what they read, each line once; what they write; how often
 * they touch something. A form is where they write words; where they choose alone, it is a choice.
 */
public final class Toil {
  /** Words a minute, by a slow reader. (Brysbaert 2019: 238 in English) */
  private static final int READ = 200;

  /** Words a minute, of one's own at a keyboard. (Karat and others 1999: 19) */
  private static final int WRITTEN = 19;

  /** To think, point and press. (Card, Moran and Newell 1980: 2.65) */
  private static final double TAPS = 60 / 2.65;

  private static final String WATCH =
      """
      addEventListener('DOMContentLoaded', () => {
        const read = JSON.parse(sessionStorage.getItem('read') ?? '[]');
        read.push(document.querySelector('main')?.innerText ?? '');
        sessionStorage.setItem('read', JSON.stringify(read));
      });
      addEventListener('submit', ({ target }) => {
        const fields = [...target.querySelectorAll('input:not([type=hidden]), textarea, select')];
        if (fields.length === 0) return;
        const words = fields.some(e => e.matches('textarea, [type=text]') && e.value.trim() !== '');
        const kind = words ? 'forms' : 'choices';
        const sent = JSON.parse(sessionStorage.getItem(kind) ?? '[]');
        sent.push(new URL(target.action).pathname.replace(/\\/sections.*/, ''));
        sessionStorage.setItem(kind, JSON.stringify(sent));
      }, true);
      """;

  private static final String KEPT = "name => JSON.parse(sessionStorage.getItem(name) ?? '[]')";

  private final Set<String> lines = new HashSet<>();
  private final Set<String> forms = new TreeSet<>();
  private final Set<String> choices = new TreeSet<>();
  private int read;
  private int written;
  private int taps;

  /** Before they come to the first page. */
  public void watch(Hand hand) {
    hand.page.addInitScript(WATCH);
  }

  /** When they have done what they came for. */
  public void leave(Hand hand) {
    kept(hand, "read").forEach(page -> page.lines().forEach(this::read));
    forms.addAll(kept(hand, "forms"));
    choices.addAll(kept(hand, "choices"));
    written += hand.taps.words();
    taps += hand.taps.count();
  }

  private static List<String> kept(Hand hand, String name) {
    var kept = (@Nullable List<?>) hand.page.evaluate(KEPT, name);
    return kept == null ? List.of() : kept.stream().map(String::valueOf).toList();
  }

  public void readMails(Stream<String> texts) {
    texts.forEach(text -> text.lines().forEach(this::read));
  }

  private void read(String line) {
    if (lines.add(line)) read += Taps.words(line);
  }

  public Set<String> forms() {
    return Set.copyOf(forms);
  }

  public double minutes() {
    return (double) read / READ + (double) written / WRITTEN + taps / TAPS;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d forms, %d choices, %d words read, %d written, %d taps: %.1f minutes",
        forms.size(),
        choices.size(),
        read,
        written,
        taps,
        minutes());
  }
}
