package no.dugnad.followup.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room has to tell people in the one mail of a morning. It goes along with what is due
 * anyway, and by itself only where it can wait no longer.
 */
public interface ToldBesides extends Slot {
  /**
   * @param about what it tells of; each person is told of it once
   * @param key the message that tells it, in one line
   * @param path where they do it
   * @param alone whether it is told even where there is nothing else to tell
   */
  record Besides(
      UUID personId, UUID about, String key, List<Object> args, String path, boolean alone) {
    public Besides {
      args = List.copyOf(args);
    }
  }

  /** All that people have not been told. */
  List<Besides> listUntold(LocalDate today);

  /** Keeps it as told, in the transaction that writes the mail; false when it was already. */
  boolean keep(Besides told);
}
