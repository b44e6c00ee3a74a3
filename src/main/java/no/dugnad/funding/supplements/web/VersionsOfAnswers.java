package no.dugnad.funding.supplements.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementStatus;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.sheets.SheetPages;
import org.springframework.stereotype.Component;

/** Finds what a supplement changed; a later one may have changed it once more. */
@Component
class VersionsOfAnswers {
  private final Supplements supplements;
  private final AnswerSheets answers;
  private final SheetPages sheets;

  VersionsOfAnswers(Supplements supplements, AnswerSheets answers, SheetPages sheets) {
    this.supplements = supplements;
    this.answers = answers;
    this.sheets = sheets;
  }

  /** Empty until it came. */
  Optional<Versions> of(Application application, Call call, Supplement supplement) {
    if (!(supplement.status() instanceof SupplementStatus.Sent sent)) return Optional.empty();
    AnswersView before = view(application, call, sent.beforeSheetId());
    AnswersView after = view(application, call, after(application, supplement));
    return Optional.of(
        new Versions(
            before,
            after,
            before.sheet().definition().questions().stream()
                .filter(q -> supplement.asking().questions().contains(q.id()))
                .filter(q -> before.sheet().isShown(q.id()) || after.sheet().isShown(q.id()))
                .toList()));
  }

  /** What the next one found. */
  private UUID after(Application application, Supplement supplement) {
    List<Supplement> newer =
        supplements.list(application.id()).stream()
            .takeWhile(other -> !other.id().equals(supplement.id()))
            .toList();
    return newer.stream()
        .flatMap(
            s ->
                s.status() instanceof SupplementStatus.Sent sent
                    ? Stream.of(sent.beforeSheetId())
                    : Stream.<UUID>empty())
        .reduce((_, last) -> last)
        .orElse(application.sheetId());
  }

  private AnswersView view(Application application, Call call, UUID sheetId) {
    return sheets
        .view(answers.get(sheetId), call.language())
        .withFiles("/applications/" + application.id() + "/files");
  }
}
