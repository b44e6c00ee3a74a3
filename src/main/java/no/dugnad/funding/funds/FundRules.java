package no.dugnad.funding.funds;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with funds. */
@Component
public class FundRules {
  private final FundStore store;

  FundRules(FundStore store) {
    this.store = store;
  }

  /** An adviser keeps the funds of the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** An adviser sees and changes a fund of the organisation they act for. */
  public boolean keepFund(Viewer viewer, UUID fundId) {
    return store
        .findFund(fundId)
        .filter(fund -> viewer.has(Role.ADVISER, fund.organisationId()))
        .isPresent();
  }

  /** An adviser sets aside money in an envelope of the organisation they act for. */
  public boolean keepEnvelope(Viewer viewer, UUID envelopeId) {
    return store
        .findEnvelope(envelopeId)
        .filter(envelope -> viewer.has(Role.ADVISER, envelope.organisationId()))
        .isPresent();
  }
}
