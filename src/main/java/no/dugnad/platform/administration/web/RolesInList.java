package no.dugnad.platform.administration.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pages;

/**
 * The roles that a list says somebody is to have, called as our pages call them in any language.
 *
 * @param unknown what is none of them: then nobody gets anything
 */
record RolesInList(Set<Role> roles, Optional<String> unknown) {
  private static final Pattern BETWEEN = Pattern.compile("(?iu)[,;/+&\\n]|\\s(?:og|and)\\s");

  /** What lists call those who have none. */
  private static final Set<String> NONE =
      Set.of("", "-", "–", "ingen", "ansatt", "tilsett", "medarbeider", "employee", "none");

  static RolesInList read(String cell, Pages pages) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> said = Arrays.stream(BETWEEN.split(cell)).map(String::strip).toList();
    for (String word : said) {
      if (NONE.contains(Written.key(word))) continue;
      Optional<Role> role =
          Arrays.stream(Role.values()).filter(r -> isCalled(r, word, pages)).findFirst();
      if (role.isEmpty()) return new RolesInList(Set.of(), Optional.of(word));
      roles.add(role.get());
    }
    return new RolesInList(roles, Optional.empty());
  }

  private static boolean isCalled(Role role, String word, Pages pages) {
    return Languages.ALL.stream()
        .anyMatch(
            language ->
                Written.key(pages.ui(language).t("people", role)).equals(Written.key(word)));
  }
}
