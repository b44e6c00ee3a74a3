package no.dugnad.funding.decisions;

import java.util.Optional;
import no.dugnad.platform.people.Person;

/**
 * A letter to an application's applicants.
 *
 * @param name the file's
 * @param pdf PDF/A-2a
 */
public record Letter(String name, byte[] pdf) {

  /**
   * What the letters of a call say of the case.
   *
   * @param caseNumber in the organisation's archive; empty where none is given
   * @param contact whom the applicants may ask
   */
  public record Head(String caseNumber, Optional<Person> contact) {
    public static final int MAX_CASE_NUMBER = 40;
  }
}
