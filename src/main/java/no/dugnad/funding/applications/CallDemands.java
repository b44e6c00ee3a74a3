package no.dugnad.funding.applications;

import java.util.List;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;

/**
 * What a call asks of the answers while they are written: so little that it comes along with the
 * application at each save.
 *
 * @param least and {@code most}: the sum that can be applied for, both included
 * @param language of the call and its form
 */
public record CallDemands(List<Kind> kinds, Money least, Money most, String language) {
  public CallDemands {
    kinds = List.copyOf(kinds);
  }

  public static CallDemands of(Call call) {
    return new CallDemands(call.kinds(), call.least(), call.most(), call.language());
  }
}
