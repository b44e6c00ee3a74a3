package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.funding.intake.ToldOutcomes;
import no.dugnad.funding.intake.ToldOutcomes.Told;
import no.dugnad.funding.intake.web.SubmittedList.Row;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.funding.supplements.Supplements.Standing;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** Brings together what the list of a call's applications shows, in a fixed number of queries. */
@Component
class SubmittedLists {
  private final Applications applications;
  private final Endorsements endorsements;
  private final Supplements supplements;
  private final ToldOutcomes outcomes;
  private final Forms forms;
  private final AnswerSheets sheets;

  SubmittedLists(
      Applications applications,
      Endorsements endorsements,
      Supplements supplements,
      ToldOutcomes outcomes,
      Forms forms,
      AnswerSheets sheets) {
    this.applications = applications;
    this.endorsements = endorsements;
    this.supplements = supplements;
    this.outcomes = outcomes;
    this.forms = forms;
    this.sheets = sheets;
  }

  /**
   * @param mayBeAnnounced whether its applicants may have their answers
   */
  SubmittedList of(Call call, boolean mayBeAnnounced, Viewer viewer, Input input, Ui ui) {
    List<SubmittedApplication> all = applications.listHandled(call.id(), viewer);
    FormVersion version = forms.getVersion(call.formVersionId());
    Map<UUID, AnswersView> answers =
        asksForAnswers(input) ? answers(version, call.language(), all) : Map.of();
    return new SubmittedList(
        call.id(),
        input,
        new ListColumns(version.definition(), answers, ui),
        rows(
            all,
            supplements.listStandings(call.id()),
            mayBeAnnounced ? outcomes.of(call.id()) : Map.of()));
  }

  private List<Row> rows(
      List<SubmittedApplication> all, Map<UUID, Standing> standings, Map<UUID, Told> told) {
    List<UUID> ids = all.stream().map(a -> a.application().id()).toList();
    Map<UUID, Endorsement> endorsed = endorsements.list(ids);
    return all.stream()
        .map(
            a ->
                new Row(
                    a,
                    Optional.ofNullable(endorsed.get(a.application().id())),
                    standings.getOrDefault(
                        a.application().id(), Standing.none(a.application().id())),
                    Optional.ofNullable(told.get(a.application().id()))))
        .toList();
  }

  /** Most lists show none: then a thousand sheets are not read for them. */
  private static boolean asksForAnswers(Input input) {
    return input.all(SubmittedList.COLUMNS).stream().anyMatch(ListColumns::isOfForm)
        || ListColumns.isOfForm(input.raw(SubmittedList.SORT).replaceFirst("^-", ""));
  }

  private Map<UUID, AnswersView> answers(
      FormVersion version, String language, List<SubmittedApplication> all) {
    List<Unit> units = sheets.listUnits(version);
    Map<UUID, AnswerSheet> bySheet =
        sheets
            .list(all.stream().map(a -> a.application().sheetId()).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(AnswerSheet::id, Function.identity()));
    return all.stream()
        .map(SubmittedApplication::application)
        .collect(
            Collectors.toMap(
                a -> a.id(),
                a ->
                    new AnswersView(
                        Objects.requireNonNull(bySheet.get(a.sheetId())), language, units)));
  }
}
