package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Asks axe what people with a disability would meet on a page: WCAG 2.2 A and AA, and good form.
 */
public final class Axe {
  /** Half a megabyte, which only the pages get that are looked at. */
  private static final String SCRIPT = "{" + script() + "\n}";

  /**
   * The parts of the page as axe judges them, at the width they are seen in: every element with its
   * attributes and state, whether it is seen, whether it has text. What the text says, in an
   * attribute for a script too, its language, what ids are called and where links lead is left out,
   * and so are the third and later of rows that are alike. The choice of language is a part by
   * itself: every page has it, in each language another is pressed, and the page is the same.
   */
  private static final String LOOKS =
      """
      () => {
        const words = /^(hx-.*|name|href|action|src|srcset|value|alt|title|placeholder|content|aria-label|d|points|transform)$/;
        const references = /^(for|form|list|headers|popovertarget|aria-(labelledby|describedby|controls|owns|details|errormessage))$/;
        const saysSomething = (name, value) => name.startsWith('data-') && /\\s/.test(value);
        const ids = new Set();
        const valueOf = ({ name, value }) => {
          if (words.test(name) || saysSomething(name, value)) return !!value.trim();
          if (name === 'id') return ids.size === ids.add(value).size ? 'again' : 'new';
          if (references.test(name)) return value.split(/\\s+/).map(id => document.getElementById(id)?.tagName);
          return value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\\d+/g, '#');
        };
        const said = text => text.replaceAll(/\\s+/g, ' ').trim().toLowerCase();
        const isNamedAsItReads = e => said(e.getAttribute('aria-label') ?? '').includes(said(e.textContent));
        const ofLanguages = 'form[action="/language"]';
        const hasText = e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
        const lookWithin = e => e.matches(ofLanguages) ? '<languages>' : lookOf(e);
        const lookOf = e => {
          const attributes = [...e.attributes].map(a => `${a.name}=${valueOf(a)}`);
          const states = [e.checked, e.disabled, e.checkVisibility({ visibilityProperty: true }), hasText(e),
            e.hasAttribute('aria-label') && isNamedAsItReads(e)];
          const children = [...e.children].map(lookWithin).filter((look, i, all) => look !== all[i - 1] || look !== all[i - 2]);
          return `<${e.tagName} ${attributes} ${states.map(Number)}>${children.join('')}`;
        };
        return [...document.body.children, ...document.querySelectorAll(ofLanguages)].map(part => {
          ids.clear();
          return [innerWidth, /^(nb|nn|en)$/.test(document.documentElement.lang), !!document.title, lookOf(part)].join(' ');
        });
      }
      """;

  /** The looks of all that it had nothing to remark on in this run. */
  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  /** Where the processes of one run tell each other of them; the build names it anew each time. */
  private static final Optional<Path> TOLD =
      Optional.ofNullable(System.getProperty("looks")).map(Path::of);

  private Axe() {}

  /** No violations; else each is said with its place and how to mend it. */
  public static void check(Page page) {
    assertThat(violations(page)).as("axe at " + page.url()).isEmpty();
  }

  /** What it remarks on. Where every part of a page looks like one that passed, it is not asked. */
  public static List<String> violations(Page page) {
    Set<String> parts = looks(page);
    if (havePassed(parts)) return List.of();
    List<String> violations = ask(page);
    if (violations.isEmpty()) pass(parts);
    return violations;
  }

  private static boolean havePassed(Set<String> parts) {
    if (!PASSED.containsAll(parts)) TOLD.filter(Files::exists).ifPresent(Axe::hear);
    return PASSED.containsAll(parts);
  }

  private static void hear(Path told) {
    try {
      PASSED.addAll(Files.readAllLines(told));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pass(Set<String> parts) {
    PASSED.addAll(parts);
    if (TOLD.isEmpty()) return;
    try {
      Files.createDirectories(TOLD.get().getParent());
      Files.write(TOLD.get(), parts, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> ask(Page page) {
    if (page.evaluate("!window.axe").equals(true)) page.evaluate(SCRIPT);
    // Nobody reads what it would say by selectors, and none of these rules asks for the style
    // sheets.
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, {
                runOnly: tags, resultTypes: ['violations'], selectors: false, preload: { assets: ['media'] } });
              return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(
                ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\\n    ${failureSummary.replaceAll('\\n', '\\n    ')}`));
            }
            """);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> looks(Page page) {
    return ((List<String>) page.evaluate(LOOKS))
        .stream()
            .map(look -> UUID.nameUUIDFromBytes(look.getBytes(StandardCharsets.UTF_8)).toString())
            .collect(Collectors.toSet());
  }

  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (file == null) throw new IllegalStateException("axe.min.js: the build lays it from npm");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
