package no.dugnad.funding.applications;

/**
 * What is handed in, and by whom, for those who handle it.
 *
 * @param owner the name of the one who began it
 */
public record SubmittedApplication(Application application, String owner) {}
