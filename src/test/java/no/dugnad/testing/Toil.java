package no.dugnad.testing;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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

  private final Hand hand;

  /** Of a window that has come to no page yet. */
  public Toil(Hand hand) {
    this.hand = hand;
    hand.page.addInitScript(WATCH);
  }

  /**
   * What it has cost by now.
   *
   * @param mails what was mailed to them, which they read too
   */
  public Sum sum(List<String> mails) {
    Set<String> lines =
        Stream.concat(kept("read"), mails.stream()).flatMap(String::lines).collect(toSet());
    return new Sum(
        kept("forms").collect(toSet()),
        kept("choices").collect(toSet()),
        lines.stream().mapToInt(Taps::words).sum(),
        hand.taps.words(),
        hand.taps.count());
  }

  private Stream<String> kept(String name) {
    return ((List<?>) hand.page.evaluate(KEPT, name)).stream().map(String::valueOf);
  }

  /**
   * @param forms where they wrote, by path
   * @param choices where they chose alone
   * @param read words, of lines that they had not read before
   * @param written words
   */
  public record Sum(Set<String> forms, Set<String> choices, int read, int written, int taps) {
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
}
