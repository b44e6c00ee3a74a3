package no.dugnad.demo.followup;

import java.time.LocalTime;
import org.apache.commons.csv.CSVRecord;

/**
 * One thing that somebody does in a cohort, as a row of its file has it.
 *
 * @param day counted from one of the cohort's own: {@code START_UP+14}, {@code TODAY-2}
 * @param by the adviser, whoever applied, the project's owner, or another's by the name of theirs
 * @param of the project, or the application that got nothing
 * @param said what it says, in as many parts as the deed has
 */
record CohortDeed(
    String day,
    LocalTime at,
    String by,
    Kind kind,
    String of,
    String said,
    String more,
    String last) {

  enum Kind {
    GATHER,
    TAKE_OVER,
    DRAW,
    REPLY,
    HOLD,
    MINUTE,
    EXPECT,
    REVIEW,
    BEGIN_REPORT,
    WRITE,
    SUBMIT,
    ASK_FOR_CHANGES,
    APPROVE,
    CARD,
    ANSWER_CARD,
    NEWS,
    QUESTION,
    HELP,
    ANSWER,
    HAND,
    PAYEE,
    TRANSFER,
    CLAIM,
    RETURN_CLAIM,
    END,
    GO_ON,
    TELL,
    THANK,
    PLAN,
    PROPOSE,
    GRANT,
    COMES_BACK,
    FORESEE,
    SEE,
    ASK_ADVISER,
    ADVISE,
    ASK_PULSE,
    ANSWER_PULSE,
    NAME_THEME,
    OFFER,
    SIGN_UP,
    TELL_STORY,
    DEPICT,
    LET_OUT,
    WANT,
    TAKE_INTO_USE,
    USE_NO_MORE
  }

  static CohortDeed of(CSVRecord row) {
    return new CohortDeed(
        row.get("dag"),
        LocalTime.parse(row.get("kl")),
        row.get("hvem"),
        Kind.valueOf(row.get("hva")),
        row.get("om"),
        row.get("tekst"),
        row.get("mer"),
        row.get("sist"));
  }
}
