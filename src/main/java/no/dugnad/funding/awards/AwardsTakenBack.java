package no.dugnad.funding.awards;

import java.util.List;
import java.util.UUID;

/** Nobody sees these any more: their round was entered by mistake. Told within its transaction. */
public record AwardsTakenBack(List<UUID> awards) {
  public AwardsTakenBack {
    awards = List.copyOf(awards);
  }
}
