package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bokmål, nynorsk and English say the same, and templates say nothing by themselves. */
class MessagesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
  private static final String WITHOUT_MAIL = ".withoutMail";
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  @Test
  void theThreeLanguagesHaveTheSameKeysAndArguments() throws IOException {
    for (String room : rooms()) {
      Properties bokmal = load(room, "nb");
      for (String language : LANGUAGES) {
        Properties other = load(room, language);
        assertThat(other.stringPropertyNames())
            .as("keys of %s in %s", room, language)
            .containsExactlyInAnyOrderElementsOf(bokmal.stringPropertyNames());
        for (String key : bokmal.stringPropertyNames()) {
          assertThat(arguments(other.getProperty(key)))
              .as("arguments of %s in %s", key, language)
              .isEqualTo(arguments(bokmal.getProperty(key)));
        }
      }
    }
  }

  @Test
  void everyTextCanBeWrittenAndItsApostrophesShow() throws IOException {
    for (String room : rooms()) {
      for (String language : LANGUAGES) {
        Properties texts = load(room, language);
        for (String key : texts.stringPropertyNames()) {
          String text = texts.getProperty(key);
          assertThat(text).as("%s in %s", key, language).isNotBlank();
          assertThat(text.replace("''", ""))
              .as("an apostrophe is written twice: %s in %s", key, language)
              .doesNotContain("'");
          new MessageFormat(text, Locale.of(language)).format(new Object[] {1, 2, 3, 4, 5, 6});
        }
      }
    }
  }

  private static final Pattern PARTED = Pattern.compile("§ \\d");

  @Test
  void noLineEndsBetweenTheSignOfASectionAndItsNumber() throws IOException {
    for (String room : rooms()) {
      for (String language : LANGUAGES) {
        Properties texts = load(room, language);
        for (String key : texts.stringPropertyNames())
          assertThat(PARTED.matcher(texts.getProperty(key)).find())
              .as("%s in %s has a space that keeps together", key, language)
              .isFalse();
      }
    }
  }

  /** Nouns that have another word for one, as they stand behind a number. */
  private static final Pattern MANY =
      Pattern.compile(
          "\\{\\d} (søknader|deltakere|lapper|rader|tildelinger|minutter|timer|måneder|dager"
              + "|uker|prikker|prikkene|linjer|filer|kriterier|medlemmer|medsøkere|vurderinger"
              + "|utlysninger|plasser|plassene|personer|nye|e-poster|deler|merkelapper|ganger|enheter"
              + "|prosjekter|koder|kolonner|bilder|steder|grupper)\\b");

  private static final Pattern CHOICE =
      Pattern.compile("\\{\\d,choice(?:[^{}]|\\{[^{}]*})*}|[^|]+\\|.*");

  /** Periods that the product decides, and what there are always several of. */
  private static final Set<String> NEVER_ONE =
      Set.of(
          "administration.identity.what",
          "appeals.letter.changed",
          "decisions.letter.appeal.until",
          "rejections.letter.appeal.until",
          "home.privacy.stays.3",
          "imports.choose.help",
          "live.console.door.full",
          "live.console.merge.these",
          "results.start.lead",
          "signin.code.mail.line",
          "signin.code.why",
          "signin.first.printed",
          "signin.mail.line",
          "signin.sent.what");

  @Test
  void oneIsNotCalledMany() throws IOException {
    var wrong = new TreeSet<String>();
    for (String room : rooms()) {
      Properties bokmal = load(room, "nb");
      for (String key : bokmal.stringPropertyNames()) {
        boolean isLimit = key.contains(".refused.") && !key.equals("deeds.refused.dotsSpent");
        String text = CHOICE.matcher(bokmal.getProperty(key)).replaceAll("");
        if (MANY.matcher(text).find()
            && !isLimit
            && !NEVER_ONE.contains(key.replace(WITHOUT_MAIL, ""))) wrong.add(key);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What a mail itself says, and what speaks of mail without promising any. */
  private static final Set<String> PROMISE_NO_MAIL =
      Set.of(
          "administration.tab.mail",
          "administration.import.help",
          "administration.identity",
          "administration.refused.addressTaken",
          "home.privacy.mail",
          "home.privacy.mail.3",
          "pulses.refused.noMail",
          "signin.first.printed",
          "signin.first.begun",
          "signin.first.over.why",
          "signin.refused.first",
          "signin.me.language.help",
          "signin.demo.mail");

  /** Of whom, a mail or an answer goes to somebody without the word being said. */
  private static final Set<String> PROMISE_MAIL_TACITLY =
      Set.of(
          "administration.notice.invited",
          "applications.notice.invited",
          "calls.extend.what",
          "endorsements.notice.endorsementAnswered",
          "inquiries.answered",
          "signin.send",
          "signin.sent.what",
          "signin.code.why",
          "signin.code.another");

  @Test
  void whatPromisesAMailSaysSomethingElseWhereThereIsNoMailServer() throws IOException {
    var mail = Pattern.compile("e-post(?!adress)", Pattern.CASE_INSENSITIVE);
    var missing = new TreeSet<>(PROMISE_MAIL_TACITLY);
    var known = new TreeSet<String>();
    for (String room : rooms()) {
      Properties bokmal = load(room, "nb");
      for (String key : bokmal.stringPropertyNames()) {
        known.add(key);
        boolean isMail = key.contains(".mail.") && !key.startsWith("administration.mail.lead");
        boolean isOfMail = key.startsWith("post.") || key.contains(".first.mail");
        if (mail.matcher(bokmal.getProperty(key)).find()
            && !isMail
            && !isOfMail
            && !key.contains(".journal.")
            && !key.endsWith(WITHOUT_MAIL)
            && !PROMISE_NO_MAIL.contains(key)) missing.add(key);
      }
    }
    missing.removeIf(key -> known.contains(key + WITHOUT_MAIL));
    assertThat(missing).isEmpty();
    assertThat(known.stream().filter(key -> key.endsWith(WITHOUT_MAIL)))
        .allMatch(key -> known.contains(key.replace(WITHOUT_MAIL, "")));
  }

  @Test
  void everyKeyBelongsToItsRoom() throws IOException {
    for (String room : rooms()) {
      assertThat(Rooms.ORDER.stream().map(Rooms::word)).contains(room);
      assertThat(load(room, "nb").stringPropertyNames())
          .allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void everyTextThatIsAskedForExists() throws IOException {
    var known = new TreeSet<String>();
    for (String room : rooms()) known.addAll(load(room, "nb").stringPropertyNames());
    var inTemplate = Pattern.compile("ui\\.t\\(\"([a-z]+\\.[A-Za-z0-9.]+)\"\\s*[,)]");
    var inJava =
        Pattern.compile(
            "(?:Refused\\(|Notice\\.say\\([^\"]*?,|\\.subject\\(|\\.line\\(|reject\\([^\"]*?\"[^\"]*\",|\\.t\\()\\s*\"([a-z]+\\.[A-Za-z0-9.]+)\"\\s*[,)]");
    List<String> missing = new ArrayList<>();
    int asked = 0;
    for (Path file : HouseTest.files(Path.of("src/main"), "")) {
      Pattern pattern =
          file.toString().endsWith(".jte")
              ? inTemplate
              : file.toString().endsWith(".java") ? inJava : null;
      if (pattern == null) continue;
      for (MatchResult found : pattern.matcher(Files.readString(file)).results().toList()) {
        asked++;
        if (!known.contains(found.group(1))) missing.add(found.group(1) + " in " + file);
      }
    }
    assertThat(asked).isPositive();
    assertThat(missing).isEmpty();
  }

  @Test
  void templatesHaveNoBareText() throws IOException {
    Map<Path, String> bare = new HashMap<>();
    for (Path template : HouseTest.files(Path.of("src/main/jte"), ".jte")) {
      String left = BareText.in(Files.readString(template));
      if (!left.isEmpty()) bare.put(template, left);
    }
    assertThat(bare).isEmpty();
  }

  private static List<String> rooms() throws IOException {
    return HouseTest.files(MESSAGES, "_nb.properties").stream()
        .map(file -> file.getFileName().toString().replace("_nb.properties", ""))
        .toList();
  }

  private static Properties load(String room, String language) throws IOException {
    var texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(MESSAGES.resolve(room + "_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  private static TreeSet<String> arguments(String text) {
    var arguments = new TreeSet<String>();
    ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group(1)));
    return arguments;
  }
}
