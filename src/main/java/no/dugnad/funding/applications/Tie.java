package no.dugnad.funding.applications;

/**
 * What ties a person to an application.
 *
 * @param invited has been asked to write in it, whether or not they have accepted
 * @param askedForMore whether its applicants were ever asked to add to it
 * @param unread whether it is answered, and the person has not opened it since
 */
record Tie(
    Application application,
    boolean owner,
    boolean invited,
    boolean coApplicant,
    boolean answered,
    boolean askedForMore,
    boolean unread) {
  boolean participant() {
    return owner || coApplicant;
  }
}
