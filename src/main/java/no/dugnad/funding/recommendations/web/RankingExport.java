package no.dugnad.funding.recommendations.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The board as a spreadsheet: the lines that its reader sees, and no other. */
@Controller
class RankingExport {
  private static final List<String> HEADERS =
      List.of(
          "place",
          "application",
          "unit",
          "mean",
          "spread",
          "assessors",
          "changed",
          "applied",
          "verdict",
          "amount",
          "reason");

  private final Recommendations recommendations;
  private final Calls calls;
  private final Pages pages;
  private final Tables tables;

  RankingExport(Recommendations recommendations, Calls calls, Pages pages, Tables tables) {
    this.recommendations = recommendations;
    this.calls = calls;
    this.pages = pages;
    this.tables = tables;
  }

  @GetMapping("/calls/{callId}/meeting/ranking.xlsx")
  @PreAuthorize("@recommendationRules.follow(#viewer, #callId)")
  ResponseEntity<byte[]> export(Viewer viewer, @PathVariable UUID callId, Locale language) {
    MeetingBoard board =
        recommendations
            .findBoard(callId, viewer)
            .orElseThrow(() -> new NotFound("meeting", callId));
    Ui ui = pages.ui(language);
    List<List<?>> rows = board.lines().stream().<List<?>>map(line -> row(line, ui)).toList();
    List<String> headers =
        HEADERS.stream().map(name -> ui.t("recommendations.board." + name)).toList();
    var sheet = new Sheet(ui.t("recommendations.board.caption"), headers, rows);
    return Download.XLSX.of(
        sheet.name() + " – " + calls.getCall(callId).title(), tables.xlsx(sheet));
  }

  private static List<?> row(MeetingBoard.Line line, Ui ui) {
    var ranked = line.ranked();
    return List.of(
        ranked.place() == 0 ? "" : ranked.place(),
        line.application().title(),
        line.application().unit(),
        shown(ranked.standing().mean()),
        shown(ranked.standing().spread()),
        ranked.assessors(),
        ranked.changed(),
        line.application().amount(),
        line.standing(ui),
        line.amount(),
        line.recommendation().grounds());
  }

  private static Object shown(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.setScale(2, RoundingMode.HALF_UP);
  }
}
