package no.dugnad.funding.awards.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewRound;
import no.dugnad.funding.awards.Round;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.imports.Setting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** Brings in a round that was run and published before, from the list that was published. */
@Component
class PublishedRoundImport implements ImportKind {
  private static final String UNIT = "unit";
  private static final String PROJECT = "project";
  private static final String STATUS = "status";
  private static final String AMOUNT = "amount";
  private static final String ENVELOPE = "envelope";
  private static final String YEAR = "year";
  private static final String TITLE = "title";
  private static final String SOURCE = "source";
  private static final String APPLICATIONS = "applications";

  /**
   * How a list says that an application came to nothing: it is no award, whatever amount it has.
   */
  private static final Pattern NOT_AWARDED =
      Pattern.compile(
          "(?iu)(?:avsl|avvis|trukk|trekt|ikke|ikkje|nei|decline|reject|withdr|not |no$).*");

  private static final Pattern AWARDED =
      Pattern.compile(
          "(?iu).*(?:innvilg|tildel|bevilg|løyv|tilsagn|godkjen|award|grant|approv|^ja$|^yes$).*");

  private final Awards awards;
  private final Funds funds;
  private final Pages pages;

  PublishedRoundImport(Awards awards, Funds funds, Pages pages) {
    this.awards = awards;
    this.funds = funds;
    this.pages = pages;
  }

  @Override
  public String name() {
    return "published-round";
  }

  @Override
  public String label() {
    return "awards.import";
  }

  /** Advisers keep the register of the organisation they act for. */
  @Override
  public boolean allows(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.expected(
                UNIT,
                "awards.unit",
                "Enhet",
                "Eining",
                "Unit",
                "Avdeling",
                "Virksomhet",
                "Department")
            .explained("awards.import.unit.help"),
        Column.required(
            PROJECT,
            "awards.project",
            "Prosjekt",
            "Prosjektnavn",
            "Prosjektnamn",
            "Prosjekttittel",
            "Tittel",
            "Title",
            "Project",
            "Tiltak"),
        Column.optional(
            STATUS,
            "awards.import.status",
            "Status",
            "Vedtak",
            "Utfall",
            "Resultat",
            "Decision",
            "Outcome"),
        Column.amount(
            AMOUNT,
            "awards.amount",
            "Innvilget beløp",
            "Innvilga beløp",
            "Innvilget",
            "Innvilga",
            "Innvilget sum",
            "Tildelt beløp",
            "Tildelt",
            "Tildelt sum",
            "Bevilget beløp",
            "Bevilget",
            "Løyvd",
            "Beløp",
            "Amount",
            "Amount awarded"));
  }

  @Override
  public List<Setting> settings(Viewer viewer) {
    return List.of(
        Setting.choice(
            ENVELOPE,
            "awards.import.envelope",
            funds.listEnvelopes(viewer.organisationId()).stream()
                .map(e -> new Option(e.id().toString(), named(e)))
                .toList(),
            new Link("/funds", "awards.import.envelope.make")),
        new Setting(YEAR, "awards.import.year", false, years(viewer), null, null),
        Setting.text(TITLE, "awards.import.title", true),
        Setting.text(SOURCE, "awards.round.source", true).explained("awards.import.source.help"),
        Setting.text(APPLICATIONS, "awards.round.applications", false));
  }

  private List<Option> years(Viewer viewer) {
    Ui ui = pages.ui(viewer.language());
    return List.of(
        new Option("envelope", ui.t("awards.import.year.envelope")),
        new Option(AwardFilter.UNKNOWN, ui.t("awards.import.year.unknown")));
  }

  private static String named(Envelope envelope) {
    return envelope.year() + ": " + envelope.name() + " (" + envelope.fund() + ")";
  }

  @Override
  public Optional<String> saysOther(ImportRow row) {
    String said = row.text(STATUS);
    if (NOT_AWARDED.matcher(said).matches()) return Optional.of(said);
    boolean isNothing = said.isEmpty() && row.money(AMOUNT).filter(Money.ZERO::equals).isPresent();
    return isNothing ? Optional.of(row.text(AMOUNT)) : Optional.empty();
  }

  @Override
  public List<Fault> check(ImportSheet sheet, Viewer viewer) {
    var faults = new ArrayList<Fault>();
    checkSettings(sheet, viewer, faults);
    Map<String, Integer> seen = new HashMap<>();
    boolean hasUnits = sheet.rows().stream().anyMatch(row -> !row.isBlank(UNIT));
    if (!hasUnits) faults.add(Fault.note("awards.fault.units"));
    for (ImportRow row : sheet.rows()) checkRow(row, hasUnits, seen, faults);
    return faults;
  }

  private void checkSettings(ImportSheet sheet, Viewer viewer, List<Fault> faults) {
    Optional<Envelope> envelope = envelope(sheet, viewer);
    if (envelope.isEmpty()) {
      faults.add(Fault.inFile("awards.fault.envelope"));
    } else {
      Money available = funds.balance(envelope.get().id(), viewer).available();
      Money sum = sheet.sum(AMOUNT);
      if (sum.compareTo(available) > 0) {
        faults.add(Fault.inFile("awards.fault.exceeds", available, sum));
      }
    }
    if (sheet.setting(TITLE).isEmpty() || sheet.setting(TITLE).length() > Round.MAX_TEXT) {
      faults.add(Fault.inFile("awards.fault.title", Round.MAX_TEXT));
    }
    if (sheet.setting(SOURCE).isEmpty() || sheet.setting(SOURCE).length() > Round.MAX_TEXT) {
      faults.add(Fault.inFile("awards.fault.source", Round.MAX_TEXT));
    }
    if (!sheet.setting(APPLICATIONS).matches("[0-9]{0,6}")) {
      faults.add(Fault.inFile("awards.fault.applications"));
    }
  }

  private static void checkRow(
      ImportRow row, boolean hasUnits, Map<String, Integer> seen, List<Fault> faults) {
    if (row.isBlank(PROJECT)) faults.add(Fault.in(row, "awards.fault.project"));
    if (hasUnits && row.isBlank(UNIT)) faults.add(Fault.note(row, "awards.fault.unit"));
    if (row.text(PROJECT).length() > Round.MAX_TEXT || row.text(UNIT).length() > Round.MAX_TEXT) {
      faults.add(Fault.in(row, "awards.fault.long", Round.MAX_TEXT));
    }
    if (row.money(AMOUNT).filter(Money::isPositive).isEmpty()) {
      faults.add(Fault.inCell(row, AMOUNT, "awards.fault.amount"));
    }
    if (!row.isBlank(STATUS) && !AWARDED.matcher(row.text(STATUS)).matches()) {
      faults.add(Fault.note(row, "awards.fault.status", row.text(STATUS)));
    }
    Integer before = seen.putIfAbsent(row.text(UNIT) + "\n" + row.text(PROJECT), row.number());
    if (before != null) faults.add(Fault.note(row, "awards.fault.twice", before));
  }

  /** Each of its rows is an award, and money. */
  @Override
  public boolean adds() {
    return true;
  }

  @Override
  public void takeBack(UUID made, Viewer viewer) {
    awards.takeBackRound(made, viewer.actor());
  }

  @Override
  public Result apply(ImportSheet sheet, Viewer viewer) {
    Envelope envelope = envelope(sheet, viewer).orElseThrow();
    String applications = sheet.setting(APPLICATIONS);
    UUID round =
        awards.addRound(
            new NewRound(
                envelope.id(),
                new Round.Published(
                    sheet.setting(TITLE),
                    sheet.setting(SOURCE),
                    sheet.statedTotal().orElse(null),
                    applications.isEmpty() ? null : Integer.valueOf(applications),
                    !sheet.setting(YEAR).equals(AwardFilter.UNKNOWN)),
                sheet.rows().stream().map(PublishedRoundImport::row).toList()),
            viewer.actor());
    return new Result("/awards/rounds/" + round, round);
  }

  private static NewRound.Row row(ImportRow row) {
    return new NewRound.Row(row.text(UNIT), row.text(PROJECT), row.money(AMOUNT).orElseThrow());
  }

  /** Only an envelope of the adviser's own organisation. */
  private Optional<Envelope> envelope(ImportSheet sheet, Viewer viewer) {
    return funds.listEnvelopes(viewer.organisationId()).stream()
        .filter(envelope -> envelope.id().toString().equals(sheet.setting(ENVELOPE)))
        .findFirst();
  }
}
