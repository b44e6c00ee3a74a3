package no.dugnad.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
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
  @Autowired People people;

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
                "text:'); drop")
            .forAll();
    write(entry);
    assertThat(journal.list(subject, Audience.CASE)).containsExactly(entry);
  }

  @Test
  void theProductIsNamedWhereNoPersonDidIt() {
    JournalEntry entry =
        JournalEntry.of(AT, Actor.PRODUCT, null, subject, "calls.journal.closed").forAll();
    write(entry);
    assertThat(journal.list(subject, Audience.STAFF)).containsExactly(entry);
    assertThat(Actor.PRODUCT.personId()).isNull();
  }

  @Test
  void entriesStandInTheOrderTheyWereWrittenAlsoWhereTheTimeIsTheSameOrEarlier() {
    for (int i = 0; i < 5; i++) write(entry("event." + i, AT.minusSeconds(i / 2)).forAll());
    assertThat(journal.list(subject, Audience.CASE))
        .extracting(JournalEntry::event)
        .containsExactly("event.0", "event.1", "event.2", "event.3", "event.4");
  }

  @Test
  void whatIsForStaffIsReadByThemAlone() {
    write(entry("for.all", AT).forAll());
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
    JournalEntry.Closed entry = JournalEntry.of(AT, actor, organisation, subject, "event", 1, "a");
    assertThat(entry.forStaff())
        .isEqualTo(
            new JournalEntry(
                AT, actor, organisation, subject, Audience.STAFF, "event", List.of(1, "a")));
  }

  @Test
  void whatARuleOpensIsReadWhereThatRuleIsNamed() {
    var rule = new Audience("calls.rule");
    write(entry("for.staff", AT).forStaff());
    write(entry("by.rule", AT).openedBy(rule));
    write(entry("by.another", AT).openedBy(new Audience("calls.another")));
    assertThat(journal.list(subject, Audience.STAFF))
        .extracting(JournalEntry::event)
        .containsExactly("for.staff");
    assertThat(journal.list(subject, Set.of(Audience.STAFF, rule)))
        .extracting(JournalEntry::event)
        .containsExactly("for.staff", "by.rule");
  }

  @Test
  void aPersonIsReadByTheNameTheyHaveNow() {
    Person person = people.addPerson("k-" + subject + "@dugnad.test", "Kari Før", "nb");
    write(JournalEntry.of(AT, actor, organisation, subject, "event", person.id(), "a").forAll());
    people.rename(person.id(), "Kari Nå");
    assertThat(journal.list(subject, Audience.CASE).getFirst().args())
        .containsExactly("Kari Nå", "a");
  }

  @Test
  void whomNobodyKnowsAnyMoreHasNoName() {
    write(entry("event", AT, UUID.randomUUID()).forAll());
    assertThat(journal.list(subject, Audience.CASE).getFirst().args()).containsExactly("–");
  }

  @Test
  void oneCaseTellsNothingOfAnother() {
    write(entry("event", AT).forAll());
    assertThat(journal.list(UUID.randomUUID(), Audience.STAFF)).isEmpty();
  }

  @Test
  void aDeedThatIsUndoneLeavesNoEntry() {
    transaction.executeWithoutResult(
        status -> {
          journal.write(entry("event", AT).forAll());
          status.setRollbackOnly();
        });
    assertThat(journal.list(subject, Audience.STAFF)).isEmpty();
  }

  @Test
  void nothingIsWrittenOutsideADeed() {
    assertThatThrownBy(() -> journal.write(entry("event", AT).forAll()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsWrittenStays() {
    write(entry("event", AT).forAll());
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

  private JournalEntry.Closed entry(String event, Instant at, Object... args) {
    return JournalEntry.of(at, actor, organisation, subject, event, args);
  }

  private void write(JournalEntry entry) {
    transaction.executeWithoutResult(_ -> journal.write(entry));
  }
}
