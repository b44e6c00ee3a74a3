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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.dugnad.funding.calls.CallTerms;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.platform.shared.Revision;
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
    List<UUID> published = publishMany(CallPages.PAGE + 2, title);
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
    Page page = visitor.get("/calls?" + filter);
    var text = new StringBuilder(reader.apply(page));
    while (!page.select("a[rel=next]").isEmpty()) {
      page = page.follow("a[rel=next]");
      text.append(reader.apply(page));
    }
    return text.toString();
  }

  @Test
  void theListIsSearchedByOrganisationAndWords() {
    Cast neighbour = casts.getObject();
    var theirs = new TestCalls(beans, neighbour);
    round.published("Velferdsteknologi 100 % " + title);
    theirs.published("Sansehager for alle");
    String ours = "organisation=" + cast.organisationId();

    Visitor stranger = visitors.stranger();
    Page found =
        stranger
            .get("/calls")
            .submit(
                "form[action=/calls]",
                Map.of("organisation", neighbour.organisationId(), "when", "UPCOMING"));
    assertThat(found.select(".cards h3").eachText()).containsExactly("Sansehager for alle");
    assertThat(found.text()).contains("1 utlysning");

    assertThat(titles(stranger, ours + "&q=100+%25+TEKNOLOGI")).hasSize(1);
    assertThat(titles(stranger, ours + "&q=100+_")).as("a sign stands for itself").isEmpty();
    assertThat(titles(stranger, ours + "&q=sansehager")).isEmpty();
    Page none = stranger.get("/calls?" + ours + "&q=sansehager");
    assertThat(none.text()).contains("Ingen utlysninger passer");
    assertThat(none.follow(".empty a").select("input[name=q]").val()).isEmpty();
  }

  private static List<String> titles(Visitor visitor, String filter) {
    return visitor.get("/calls?" + filter).select(".cards h3").eachText();
  }

  @Test
  void aLongListIsReadPageByPageWithWhatWasAskedFor() {
    publishMany(14, "Nummer ");
    round.ready("Et utkast");
    String filter = "organisation=" + cast.organisationId() + "&q=nummer";

    Page first = visitors.stranger().get("/calls?" + filter);
    assertThat(first.select(".cards h3")).hasSize(12);
    assertThat(first.text()).contains("14 utlysninger");
    assertThat(first.select("nav.pager").text()).isEqualTo("1–12 av 14 Neste side");

    Page second = first.follow("a[rel=next]");
    assertThat(second.select("nav.pager").text()).isEqualTo("13–14 av 14 Forrige side");
    assertThat(second.select("main input[name=q]").val()).isEqualTo("nummer");
    assertThat(second.select(".cards h3").eachText())
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.select(".cards h3").eachText());
    assertThat(titles(visitors.stranger(), filter + "&page=99")).hasSize(2);
  }

  /** Before the calls of other tests, so that these are no news in the feed. */
  private List<UUID> publishMany(int many, String title) {
    clock.set(OPENS.minus(Duration.ofDays(3)));
    return IntStream.range(0, many).mapToObj(i -> round.published(title + i)).toList();
  }

  @Test
  void anAdvisersOwnListIsReadPageByPageInOnePhase() {
    for (int i = 0; i < 21; i++) round.ready("Utkast " + i);
    round.published("Kunngjort");
    Visitor adviser = visitors.of(cast.adviser.id());

    Page drafts = adviser.get("/our-calls").submit("form.filters", Map.of("phase", "DRAFT"));
    assertThat(drafts.select("tbody tr")).hasSize(20);
    Page last = drafts.follow("a[rel=next]");
    assertThat(last.select("tbody th").eachText()).containsExactly("Utkast 0");
    assertThat(adviser.get("/our-calls?page=2").select("tbody tr")).hasSize(2);
    assertThat(adviser.get("/our-calls?phase=ANNOUNCED").text()).contains("Ingen av utlysningene");
    assertThat(adviser.get("/our-calls/new").select("input[name=from]"))
        .as("template, blank, and the latest")
        .hasSize(2 + 10);
  }

  @Test
  void whyItWasClosedEarlyIsReadByAll() {
    UUID id = round.published(title);
    clock.set(OPENS);
    calls.close(id, "Pengene trengs et annet sted", round.adviser);
    Page closed = visitors.stranger().get("/calls/" + id);
    assertThat(closed.text()).contains("Lukket", "Pengene trengs et annet sted");
    assertThat(closed.select(".page-head").text())
        .contains("lukket før fristen")
        .doesNotContain("Frist ");
    assertThat(closed.select("dl.facts").text()).startsWith("Lukket").doesNotContain("Frist");
    assertThat(
            visitors
                .of(cast.adviser.id())
                .get("/our-calls")
                .select("tr:contains(" + title + ")")
                .text())
        .contains("Lukket før fristen");
  }

  @Test
  void theFeedKeepsTheIdAndTellsThatTheDeadlineMoved() throws Exception {
    UUID id = publishedLast(title);
    SyndEntry before = entry(id);
    assertThat(before.getTitle()).isEqualTo(title);
    assertThat(before.getLink()).isEqualTo("http://localhost/calls/" + id);
    assertThat(before.getAuthor()).isEqualTo(cast.organisation.name());

    clock.advance(Duration.ofHours(1));
    calls.extend(
        id,
        DEADLINE.plus(Duration.ofDays(2)),
        Revision.of(calls.getCall(id).deadline()),
        round.adviser);

    SyndEntry after = entry(id);
    assertThat(after.getUpdatedDate()).isAfter(before.getUpdatedDate());
    assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
    assertThat(after.getDescription().getValue()).contains("3. april 2027 kl. 12.00");

    clock.set(DEADLINE.plus(Duration.ofDays(2)));
    assertThat(feed().getEntries()).noneMatch(e -> e.getUri().equals("urn:uuid:" + id));
  }

  @Test
  void theFeedBearsWhateverATitleHolds() throws Exception {
    UUID id = publishedLast("Å & <b>\uFFFE\uFFFF]]> 😀 " + cast.organisation.name());
    assertThat(entry(id).getTitle()).startsWith("Å & <b>]]> 😀");
  }

  /** Later than the calls of other tests, which would else fill the feed. */
  private UUID publishedLast(String callTitle) {
    clock.set(DEADLINE.minus(Duration.ofHours(2)));
    return round.published(callTitle);
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
