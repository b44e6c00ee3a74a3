package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Entrance;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.areas.Entrances;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.areas.Trail.Crumb;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Frame.SignedIn;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** What a page says, as its reader writes it. */
@ServerTest
class UiTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  @Autowired Pages pages;
  @Autowired MessageSource messages;

  @Test
  void aTextIsInTheReadersLanguage() {
    assertThat(pages.ui(Languages.BOKMAL).t("ui.cancel")).isEqualTo("Avbryt");
    assertThat(pages.ui(Languages.ENGLISH).t("ui.cancel")).isEqualTo("Cancel");
    assertThat(pages.ui(Languages.NYNORSK).lang()).isEqualTo("nn");
    assertThat(pages.ui(Languages.NYNORSK).locale()).isEqualTo(Languages.NYNORSK);
  }

  @Test
  void amountsDaysAndInstantsInATextAreWrittenAsTheReaderWritesThem() {
    Ui ui = pages.ui(Languages.BOKMAL);
    assertThat(ui.t("ui.actFor", Money.kroner(1000))).isEqualTo("Bytt til 1\u00a0000\u00a0kr");
    assertThat(ui.t("ui.actFor", LocalDate.of(2026, 3, 3))).isEqualTo("Bytt til 3. mars 2026");
    assertThat(ui.t("ui.actFor", NOON)).isEqualTo("Bytt til 3. mars 2026 kl. 13.00");
    assertThat(ui.t("ui.actFor", "{0} '<b>'")).isEqualTo("Bytt til {0} '<b>'");
    assertThat(ui.t("ui.pager.part", 1, 2, 1234)).isEqualTo("1–2 av 1\u00a0234");
  }

  @Test
  void aNameFromRightToLeftTurnsNothingInTheTextRoundIt() {
    assertThat(pages.ui(Languages.BOKMAL).t("ui.actFor", "דנה"))
        .isEqualTo("Bytt til \u2068דנה\u2069");
  }

  @Test
  void aTextThatIsNotThereIsAFaultOfOursAndNotAnEmptyPlace() {
    Ui ui = pages.ui(Languages.BOKMAL);
    assertThatThrownBy(() -> ui.t("ui.noSuchText")).isInstanceOf(NoSuchMessageException.class);
  }

  @Test
  void aConstantHasATextOfItsOwn() {
    assertThat(pages.ui(Languages.BOKMAL).t("people", Role.ADVISER))
        .isEqualTo(pages.ui(Languages.BOKMAL).t("people.Role.ADVISER"));
  }

  @Test
  void timesAreOsloTimesAndTheMachinesTimeIsUtc() {
    Ui ui = pages.ui(Languages.BOKMAL);
    Instant lateInUtc = Instant.parse("2026-06-30T22:30:00Z");
    assertThat(ui.date(lateInUtc)).isEqualTo("1. juli 2026");
    assertThat(ui.date(LocalDate.of(2026, 7, 1))).isEqualTo("1. juli 2026");
    assertThat(ui.time(lateInUtc)).isEqualTo("00.30");
    assertThat(ui.dateTime(lateInUtc)).isEqualTo("1. juli 2026 kl. 00.30");
    assertThat(ui.iso(lateInUtc)).isEqualTo("2026-06-30T22:30:00Z");
    assertThat(ui.number(1234)).isEqualTo("1\u00a0234");
    assertThat(ui.money(Money.kroner(2))).isEqualTo("2\u00a0kr");
  }

  @Test
  void aProblemIsSaidInTheReadersLanguage() {
    var problem = new Problem("amount", "ui.problem.wholeNumber", List.of(1, 10));
    assertThat(problem.text(pages.ui(Languages.BOKMAL)))
        .isEqualTo("Skriv et helt tall fra 1 til 10.");
  }

  @Test
  void aTabIsWhereIAmWhenThePageLiesUnderIt() {
    assertThat(at("/calls").isAt("/calls")).isTrue();
    assertThat(at("/calls/17").isAt("/calls")).isTrue();
    assertThat(at("/calls?page=2").isAt("/calls")).isTrue();
    assertThat(at("/callsigns").isAt("/calls")).isFalse();
    assertThat(at("/").isAt("/calls")).isFalse();
  }

  @Test
  void thePageSaysOnceWhatTheDeedBeforeItDid() {
    var notice = new Notice("ui.actFor", new Object[] {Money.kroner(3)});
    Ui ui =
        ui(
            new PageRequest(
                "/x",
                Optional.empty(),
                false,
                List::of,
                "token",
                UUID::randomUUID,
                () -> Frame.EMPTY,
                Optional.of(notice),
                true));
    assertThat(ui.notice()).contains("Bytt til 3\u00a0kr");
    assertThat(ui.csrf()).isEqualTo("token");
    assertThat(ui.here()).isEqualTo("/x");
    assertThat(ui.demo()).isTrue();
    assertThat(at("/x").notice()).isEmpty();
    assertThat(at("/x").demo()).isFalse();
  }

  @Test
  void theHeaderShowsWhoIsSignedInAndWhereTheyMayGo() {
    var me = new SignedIn(UUID.randomUUID(), "1", "Åse", "Kommune", List.of(), List.of());
    var own = new Entrance(Area.ME, Stand.ACCOUNT, "/me", "ui.me");
    var frame = new Frame(Optional.of(me), new Entrances(List.of(own)));
    Ui ui =
        ui(
            new PageRequest(
                "/x",
                Optional.empty(),
                false,
                List::of,
                "",
                UUID::randomUUID,
                () -> frame,
                Optional.empty(),
                false));
    assertThat(ui.signedIn()).contains(me);
    assertThat(ui.entrances()).isEqualTo(frame.entrances());
    assertThat(ui.crumbs(Trail.in(Area.ME).then("/me/a", "A")))
        .containsExactly(new Crumb("/me", "Min side", null), new Crumb("/me/a", "A", null));
    assertThat(pages.ui(Languages.BOKMAL).signedIn()).isEmpty();
  }

  @Test
  void aFilesAddressChangesWithItsContent() {
    assertThat(pages.ui(Languages.BOKMAL).asset("app/none.css")).isEqualTo("/static/app/none.css");
    assertThat(at("/x").asset("a.css")).isEqualTo("/static/a.css");
  }

  @Test
  void aLetterIsRenderedWithoutARequest() {
    String page =
        pages.render("platform/ui/error", Languages.ENGLISH, Map.of("key", "ui.error.notFound"));
    assertThat(page).contains("<html lang=\"en\"").contains("We can't find the page");
  }

  private Ui at(String here) {
    return ui(
        new PageRequest(
            here,
            Optional.empty(),
            false,
            List::of,
            "",
            UUID::randomUUID,
            () -> Frame.EMPTY,
            Optional.empty(),
            false));
  }

  private Ui ui(PageRequest request) {
    return new Ui(messages, Languages.BOKMAL, request, path -> path, new Parts(null));
  }
}
