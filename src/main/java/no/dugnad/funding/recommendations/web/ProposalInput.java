package no.dugnad.funding.recommendations.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.funding.recommendations.Proposals.Outcome;
import no.dugnad.funding.recommendations.Proposals.Proposal;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;

/**
 * Reads what is proposed on the board: for the {@code chosen} applications one {@code verdict}, or
 * for each its own {@code verdict.<id>} and {@code amount.<id>}.
 */
final class ProposalInput {
  private final Input input;
  private final List<Proposal> proposals = new ArrayList<>();

  ProposalInput(Input input, MeetingBoard board) {
    this.input = input;
    for (MeetingBoard.Line line : board.lines()) {
      String id = line.application().id().toString();
      if (input.isChosen("chosen", id)) read(line.application());
    }
  }

  private void read(Application application) {
    UUID id = application.id();
    String own = "verdict." + id;
    Verdict verdict = input.choice(input.has(own) ? own : "verdict", Verdict.class);
    proposals.add(
        new Proposal(
            id,
            verdict,
            verdict == Verdict.AWARD ? amount(application) : Optional.empty(),
            revision(id)));
  }

  private Optional<Money> amount(Application application) {
    String field = amountOf(application.id());
    Optional<Money> amount = input.optionalMoney(field);
    if (amount.isEmpty() || input.problem(field).isPresent()) return amount;
    if (!amount.get().isPositive()) input.reject(field, "recommendations.propose.notPositive");
    if (amount.get().compareTo(application.amount()) > 0) {
      input.reject(field, "recommendations.propose.tooMuch", application.amount());
    }
    return amount;
  }

  private static String amountOf(UUID id) {
    return "amount." + id;
  }

  private long revision(UUID id) {
    String typed = input.raw("revision." + id);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  /** The lines as they were typed, of those that could not be read. */
  Map<UUID, ProposalLine> unread() {
    Map<UUID, ProposalLine> lines = new HashMap<>();
    for (Proposal proposal : proposals) {
      UUID id = proposal.applicationId();
      input
          .problem(amountOf(id))
          .or(() -> input.problem("verdict." + id))
          .ifPresent(
              problem ->
                  lines.put(
                      id,
                      new ProposalLine(
                          proposal.verdict().name(),
                          input.raw(amountOf(id)),
                          proposal.revision(),
                          Optional.of(problem),
                          Optional.empty())));
    }
    return lines;
  }

  /**
   * The line as it was typed, where another has changed it: beside what stands there. What is done
   * with many, or undone, was written in no line: there the other's simply stands.
   */
  Map<UUID, ProposalLine> clashing(Outcome outcome) {
    Map<UUID, ProposalLine> lines = new HashMap<>();
    if (input.has("verdict") || input.has(ProposalNews.UNDOING)) return lines;
    for (Proposal proposal : proposals) {
      var clash = outcome.clashes().get(proposal.applicationId());
      if (clash == null) continue;
      lines.put(
          proposal.applicationId(),
          new ProposalLine(
              proposal.verdict().name(),
              input.raw(amountOf(proposal.applicationId())),
              clash.stored().revision(),
              Optional.empty(),
              Optional.of(clash)));
    }
    return lines;
  }
}
