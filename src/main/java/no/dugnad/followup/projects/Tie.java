package no.dugnad.followup.projects;

/**
 * What ties a person to a project.
 *
 * @param fellow whether they are in the team of another of its cohort
 * @param manager whether they lead the unit that it is of
 */
record Tie(Project project, boolean member, boolean fellow, boolean manager) {}
