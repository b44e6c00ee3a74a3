package no.dugnad.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class JournalTest {
  private static final Instant AT = Instant.parse("2026-03-03T12:00:00.123456Z");
  private final UUID organisation = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();
  private final Actor actor = new Actor(UUID.randomUUID(), "Åse O'Neil 🐟");

  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired Owner owner;

  @Test
  void whatIsWrittenIsReadBackAsItWas() {
    JournalEntry entry =
        JournalEntry.of(
            AT,
            actor,
            organisation,
            subject,
            "calls.journal.published",
            Money.kroner(5),
            AT,
            LocalDate.of(2026, 2, 28),
            17,
            "text:'); drop");
    write(entry);
    assertThat(journal.list(subject, Audience.CASE)).containsExactly(entry);
  }

  @Test
  void theProductIsNamedWhereNoPersonDidIt() {
    JournalEntry entry = JournalEntry.of(AT, Actor.PRODUCT, null, subject, "calls.journal.closed");
    write(entry);
    assertThat(journal.list(subject, Audience.STAFF)).containsExactly(entry);
    assertThat(Actor.PRODUCT.personId()).isNull();
  }

  @Test
  void entriesStandInTheOrderTheyWereWrittenAlsoWhereTheTimeIsTheSameOrEarlier() {
    for (int i = 0; i < 5; i++) write(entry("event." + i, AT.minusSeconds(i / 2)));
    assertThat(journal.list(subject, Audience.CASE))
        .extracting(JournalEntry::event)
        .containsExactly("event.0", "event.1", "event.2", "event.3", "event.4");
  }

  @Test
  void whatIsForStaffIsReadByThemAlone() {
    write(entry("for.all", AT));
    write(entry("for.staff", AT).forStaff());
    assertThat(journal.list(subject, Audience.CASE))
        .extracting(JournalEntry::event)
        .containsExactly("for.all");
    assertThat(journal.list(subject, Audience.STAFF))
        .extracting(JournalEntry::event, JournalEntry::audience)
        .containsExactly(tuple("for.all", Audience.CASE), tuple("for.staff", Audience.STAFF));
  }

  @Test
  void anEntryForStaffIsTheSameButForItsReaders() {
    JournalEntry entry = JournalEntry.of(AT, actor, organisation, subject, "event", 1, "a");
    assertThat(entry.forStaff())
        .isEqualTo(
            new JournalEntry(
                AT, actor, organisation, subject, Audience.STAFF, "event", List.of(1, "a")));
  }

  @Test
  void oneCaseTellsNothingOfAnother() {
    write(entry("event", AT));
    assertThat(journal.list(UUID.randomUUID(), Audience.STAFF)).isEmpty();
  }

  @Test
  void aDeedThatIsUndoneLeavesNoEntry() {
    transaction.executeWithoutResult(
        status -> {
          journal.write(entry("event", AT));
          status.setRollbackOnly();
        });
    assertThat(journal.list(subject, Audience.STAFF)).isEmpty();
  }

  @Test
  void nothingIsWrittenOutsideADeed() {
    assertThatThrownBy(() -> journal.write(entry("event", AT)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsWrittenStays() {
    write(entry("event", AT));
    for (String change :
        List.of(
            "update journal.entry set event = 'other' where subject = :subject",
            "delete from journal.entry where subject = :subject")) {
      assertThatThrownBy(() -> owner.db().sql(change).param("subject", subject).update())
          .hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> owner.db().sql("truncate journal.entry").update())
        .hasMessageContaining("append-only");
    assertThat(journal.list(subject, Audience.CASE)).hasSize(1);
  }

  @Test
  void whatAnEntryWasMadeOfCannotBeChangedAfterwards() {
    var args = new ArrayList<Object>(List.of("before"));
    var entry = new JournalEntry(AT, actor, organisation, subject, Audience.CASE, "event", args);
    args.set(0, "after");
    assertThat(entry.args()).containsExactly("before");
  }

  private JournalEntry entry(String event, Instant at) {
    return JournalEntry.of(at, actor, organisation, subject, event);
  }

  private void write(JournalEntry entry) {
    transaction.executeWithoutResult(_ -> journal.write(entry));
  }
}
