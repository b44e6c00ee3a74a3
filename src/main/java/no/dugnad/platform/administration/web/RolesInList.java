package no.dugnad.platform.administration.web;

import java.util.ArrayList;
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
 * @param leading the words by which it says that they lead the unit, which is no role
 * @param unknown what is none of them, and gives nothing
 */
record RolesInList(Set<Role> roles, List<String> leading, List<String> unknown) {
  private static final Pattern BETWEEN = Pattern.compile("(?iu)[,;/+&\\n]|\\s(?:og|and)\\s");

  /** What lists call those who have none: everybody may apply. */
  private static final Set<String> NONE =
      Set.of(
          "",
          "-",
          "–",
          "ingen",
          "none",
          "ansatt",
          "tilsett",
          "medarbeider",
          "medarbeidar",
          "employee",
          "søker",
          "søkar",
          "applicant");

  private static final Set<String> LEADING =
      Set.of(
          "leder",
          "leiar",
          "manager",
          "enhetsleder",
          "einingsleiar",
          "avdelingsleder",
          "avdelingsleiar",
          "unit manager");

  static RolesInList read(String cell, Pages pages) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> leading = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String word : BETWEEN.splitAsStream(cell).toList()) {
      if (NONE.contains(Written.key(word.strip()))) continue;
      if (LEADING.contains(Written.key(word.strip()))) {
        leading.add(word.strip());
        continue;
      }
      Optional<Role> role =
          Arrays.stream(Role.values()).filter(r -> isCalled(r, word.strip(), pages)).findFirst();
      role.ifPresentOrElse(roles::add, () -> unknown.add(word.strip()));
    }
    return new RolesInList(roles, leading, unknown);
  }

  private static boolean isCalled(Role role, String word, Pages pages) {
    return Languages.ALL.stream()
        .anyMatch(
            language ->
                Written.key(pages.ui(language).t("people", role)).equals(Written.key(word)));
  }
}
