package no.dugnad.funding.applications;

import java.util.Optional;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;

/**
 * What came of saving an answer in a draft, with what was read on the way.
 *
 * @param sheet the answers after it, where the save had to read them
 */
public record DraftSave(Answer.Save result, Optional<AnswerSheet> sheet, CallDemands demands) {}
