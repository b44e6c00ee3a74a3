package no.dugnad.funding.calls.web;

import static no.dugnad.funding.calls.TestCalls.DEADLINE;
import static no.dugnad.funding.calls.TestCalls.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.dugnad.funding.calls.CallTerms;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads of calls, and what nobody but their advisers does. */
@ServerTest
class CallPagesTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired BeanFactory beans;
  @Autowired Calls calls;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  private TestCalls round;
  private String title;

  @BeforeEach
  void whileItIsOpen() {
    clock.set(OPENS.minus(Duration.ofDays(1)));
    round = new TestCalls(beans, cast);
    title = "Midler til " + cast.organisation.name();
  }

  @Test
  void aStrangerReadsAnOpenCall() {
    UUID id = round.published(title);
    clock.set(OPENS);

    Page page = visitors.stranger().get("/calls/" + id);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("h1").attr("lang")).isEqualTo("nb");
    assertThat(page.text())
        .contains("Åpen", "1. april 2027 kl. 12.00", "Inntil 300 000 kr", "Nytenkende")
        .contains("Statussjekk (etter rundt 3 måneder)");
    assertThat(page.select("nav.tabs-nav")).isEmpty();
  }

  @Test
  void aDraftIsInNoListFeedNorAddressOfOthers() {
    UUID id = round.ready(title);
    Visitor foreignAdviser = visitors.of(casts.getObject().adviser.id());
    for (Visitor other :
        List.of(visitors.stranger(), visitors.of(cast.applicant.id()), foreignAdviser)) {
      Page answer = other.get("/calls/" + id);
      assertThat(answer.text()).doesNotContain(title);
      assertThat(answer.status())
          .as("as for a call that does not exist")
          .isEqualTo(other.get("/calls/" + UUID.randomUUID()).status());
      assertThat(other.get("/calls?when=UPCOMING").text()).doesNotContain(title);
      assertThat(other.get("/calls.atom").body()).doesNotContain(id.toString());
      assertThat(other.get("/").text()).doesNotContain(title);
    }
    assertThat(foreignAdviser.get("/calls/" + id + "/settings").status()).isEqualTo(404);
    assertThat(foreignAdviser.get("/our-calls").text()).doesNotContain(title);
  }

  @Test
  void itsAdviserSeesTheDraftAsAnApplicantWould() {
    UUID id = round.ready(title);
    Page preview = visitors.of(cast.adviser.id()).get("/calls/" + id);
    assertThat(preview.text()).contains("Dette er et utkast", "Hvem kan søke");
  }

  @Test
  void aDraftThatLacksEverythingCanBeLookedAt() {
    UUID id =
        calls.add(cast.organisationId(), CallTerms.blank(title, "nn"), List.of(), round.adviser);
    Visitor adviser = visitors.of(cast.adviser.id());
    for (String page : List.of("", "/settings", "/settings/texts", "/settings/frame")) {
      assertThat(adviser.get("/calls/" + id + page).status()).as(page).isEqualTo(200);
    }
    assertThat(adviser.get("/our-calls").text()).contains(title, "Utkast");
  }

  @Test
  void theListIsFilteredByStageAndKind() {
    round.published(title);
    Visitor stranger = visitors.stranger();
    assertThat(list(stranger, "when=UPCOMING")).contains(title);
    assertThat(list(stranger, "when=OPEN")).doesNotContain(title);

    clock.set(OPENS);
    assertThat(list(stranger, "when=OPEN&kind=DEVELOPMENT")).contains(title);

    clock.set(DEADLINE);
    assertThat(list(stranger, "")).doesNotContain(title);
    assertThat(list(stranger, "when=ENDED")).contains(title, "Fristen er ute");
  }

  @Test
  void noCallFallsBetweenTwoPages() {
    List<UUID> published =
        Stream.generate(() -> round.published(title)).limit(CallPages.PAGE + 2).toList();
    String all = list(visitors.stranger(), "when=UPCOMING", Page::body);
    assertThat(published).allMatch(id -> all.contains("/calls/" + id));
  }

  @Test
  void aFilterNobodyKnowsIsPassedBy() {
    round.published(title);
    Visitor stranger = visitors.stranger();
    assertThat(stranger.get("/calls?when=%27%3B--&kind=%00&page=-1").status()).isEqualTo(200);
    assertThat(list(stranger, "when=%27%3B--&kind=%00")).contains(title);
    assertThat(stranger.get("/calls?page=9999").status()).isEqualTo(200);
  }

  /** All pages of the list: other tests' calls stand there too. */
  private static String list(Visitor visitor, String filter) {
    return list(visitor, filter, Page::text);
  }

  private static String list(Visitor visitor, String filter, Function<Page, String> reader) {
    var text = new StringBuilder();
    for (int number = 0; ; number++) {
      Page page = visitor.get("/calls?" + filter + "&page=" + number);
      text.append(reader.apply(page));
      if (page.select("a[href$='page=" + (number + 1) + "']").isEmpty()) return text.toString();
    }
  }

  @Test
  void whyItWasClosedEarlyIsReadByAll() {
    UUID id = round.published(title);
    clock.set(OPENS);
    calls.close(id, "Pengene trengs et annet sted", round.adviser);
    assertThat(visitors.stranger().get("/calls/" + id).text())
        .contains("Lukket", "Pengene trengs et annet sted");
  }

  @Test
  void theFeedKeepsTheIdAndTellsThatTheDeadlineMoved() throws Exception {
    UUID id = round.published(title);
    clock.set(OPENS);
    SyndEntry before = entry(id);
    assertThat(before.getTitle()).isEqualTo(title);
    assertThat(before.getLink()).isEqualTo("http://dugnad.test/calls/" + id);
    assertThat(before.getAuthor()).isEqualTo(cast.organisation.name());

    clock.advance(Duration.ofHours(1));
    calls.extend(id, DEADLINE.plus(Duration.ofDays(2)), round.adviser);

    SyndEntry after = entry(id);
    assertThat(after.getUpdatedDate()).isAfter(before.getUpdatedDate());
    assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
    assertThat(after.getDescription().getValue()).contains("3. april 2027 kl. 12.00");

    clock.set(DEADLINE.plus(Duration.ofDays(2)));
    assertThat(feed().getEntries()).noneMatch(e -> e.getUri().equals("urn:uuid:" + id));
  }

  @Test
  void theFeedBearsWhateverATitleHolds() throws Exception {
    UUID id = round.published("Å & <b>\uFFFE\uFFFF]]> 😀 " + cast.organisation.name());
    assertThat(entry(id).getTitle()).startsWith("Å & <b>]]> 😀");
  }

  private SyndEntry entry(UUID id) throws Exception {
    return feed().getEntries().stream()
        .filter(entry -> entry.getUri().equals("urn:uuid:" + id))
        .findFirst()
        .orElseThrow();
  }

  private SyndFeed feed() throws Exception {
    Page page = visitors.stranger().get("/calls.atom");
    assertThat(page.header("Content-Type")).startsWith("application/atom+xml");
    return new SyndFeedInput().build(new StringReader(page.body()));
  }

  @Test
  void everybodyFindsTheCallsInTheMenuAndAdvisersTheirOwn() {
    assertThat(visitors.of(cast.applicant.id()).get("/home").select("a[href=/our-calls]"))
        .isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/home").select("a[href=/our-calls]"))
        .isNotEmpty();
    assertThat(visitors.of(cast.applicant.id()).get("/our-calls").status()).isEqualTo(403);
  }
}
