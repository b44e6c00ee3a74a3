package no.dugnad.insight.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.dugnad.insight.Year;
import no.dugnad.insight.Year.Chapter;
import no.dugnad.insight.Year.Row;
import no.dugnad.insight.Year.Topic;
import no.dugnad.insight.Year.Value;
import no.dugnad.insight.Years;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The year to take home: to read, to reckon with, and for other programs. */
@Controller
class YearFiles {
  private final Years years;
  private final Documents documents;
  private final Tables tables;
  private final Pages pages;

  YearFiles(Years years, Documents documents, Tables tables, Pages pages) {
    this.years = years;
    this.documents = documents;
    this.tables = tables;
    this.pages = pages;
  }

  @GetMapping("/year/{year}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable int year, Input input, Viewer viewer, Locale language) {
    Year found = get(year, input, viewer);
    return Download.PDF.of(
        name(found, language),
        documents.sharedPdf("insight/print", language, Map.of("year", found)));
  }

  @GetMapping("/year/{year}.csv")
  ResponseEntity<byte[]> csv(@PathVariable int year, Input input, Viewer viewer, Locale language) {
    Year found = get(year, input, viewer);
    Ui ui = pages.ui(language);
    return Download.CSV.of(name(found, language), tables.csv(sheet(found, ui)));
  }

  private static Sheet sheet(Year year, Ui ui) {
    var rows = new ArrayList<List<Object>>();
    for (Chapter chapter : year.chapters())
      for (Row row : chapter.rows())
        for (int i = 0; i < row.values().size(); i++) {
          Value value = row.values().get(i);
          rows.add(
              List.of(
                  ui.t("insight", chapter.topic()),
                  YearText.label(row.label(), ui),
                  chapter.topic().isSingle()
                      ? ""
                      : YearText.column(chapter.topic().columns().get(i), ui),
                  cell(value),
                  YearText.unit(value, ui),
                  value instanceof Value.Missing ? YearText.value(value, ui) : ""));
        }
    return new Sheet(
        ui.t("insight.title", Integer.toString(year.year())),
        List.of(
            ui.t("insight.sheet.chapter"),
            ui.t("insight.sheet.row"),
            ui.t("insight.sheet.column"),
            ui.t("insight.sheet.number"),
            ui.t("insight.sheet.unit"),
            ui.t("insight.sheet.missing")),
        rows);
  }

  /** Empty of what is not known: a spreadsheet takes a word for a nought. */
  private static Object cell(Value value) {
    return switch (value) {
      case Value.Sum(var money) -> money;
      case Value.Count(var count) -> count;
      case Value.Percent(var percent) -> percent;
      case Value.Days(var days) -> days;
      case Value.Yearly(var number, _) -> number;
      case Value.Missing _ -> "";
    };
  }

  /**
   * The year for other programs.
   *
   * @param over whether it has ended
   */
  record ForPrograms(
      String organisation,
      String organisationNumber,
      int year,
      boolean over,
      Instant reckonedAt,
      int awardsWithoutYear,
      List<Told> numbers) {}

  /**
   * @param column null where the row has one number
   * @param value null where there is none; {@code missing} then says why
   * @param unit null likewise
   */
  record Told(
      Topic chapter,
      String key,
      String label,
      Year.@Nullable Column column,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Value.@Nullable Missing missing) {}

  @GetMapping("/year/{year}.json")
  ResponseEntity<ForPrograms> json(
      @PathVariable int year, Input input, Viewer viewer, Locale language) {
    Year found = get(year, input, viewer);
    Ui ui = pages.ui(language);
    return Download.JSON.of(
        name(found, language),
        new ForPrograms(
            found.organisation().name(),
            found.organisation().number(),
            found.year(),
            found.over(),
            found.reckonedAt(),
            found.undated(),
            numbers(found, ui)));
  }

  private static List<Told> numbers(Year year, Ui ui) {
    var numbers = new ArrayList<Told>();
    for (Chapter chapter : year.chapters())
      for (Row row : chapter.rows())
        for (int i = 0; i < row.values().size(); i++) {
          Value value = row.values().get(i);
          numbers.add(
              new Told(
                  chapter.topic(),
                  row.label().key(),
                  YearText.label(row.label(), ui),
                  chapter.topic().isSingle() ? null : chapter.topic().columns().get(i),
                  number(value).orElse(null),
                  unit(value),
                  value instanceof Value.Missing missing ? missing : null));
        }
    return numbers;
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Sum(var money) -> Optional.of(money.inKroner());
      case Value.Count(var count) -> Optional.of(BigDecimal.valueOf(count));
      case Value.Percent(var percent) -> Optional.of(percent);
      case Value.Days(var days) -> Optional.of(BigDecimal.valueOf(days));
      case Value.Yearly(var number, _) -> Optional.of(number);
      case Value.Missing _ -> Optional.empty();
    };
  }

  private static @Nullable String unit(Value value) {
    return switch (value) {
      case Value.Sum _ -> "NOK";
      case Value.Count _ -> "COUNT";
      case Value.Percent _ -> "PERCENT";
      case Value.Days _ -> "DAYS";
      case Value.Yearly(_, var unit) -> unit + "_A_YEAR";
      case Value.Missing _ -> null;
    };
  }

  private Year get(int year, Input input, Viewer viewer) {
    return years
        .find(year, YearPages.organisation(input), viewer)
        .map(Years.Shown::year)
        .orElseThrow(() -> new NotFound("year", year));
  }

  private String name(Year year, Locale language) {
    return pages.ui(language).t("insight.title", Integer.toString(year.year()))
        + " – "
        + year.organisation().name();
  }
}
