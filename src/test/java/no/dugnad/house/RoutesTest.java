package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.streams.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Closed unless opened: each route names the rule that opens it, or is one of the few that are open
 * to all.
 */
class RoutesTest {
  /** What anybody may do without a rule. A new line here is a decision. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /",
          "GET /accessibility",
          "GET /privacy",
          "GET /search",
          "GET /.well-known/security.txt",
          "GET /calls",
          "GET /calls.atom",
          "GET /challenges",
          "GET /sign-in",
          "GET /sign-in/sent",
          "GET /sign-in/token",
          "GET /sign-in/now",
          "POST /sign-in/link",
          "POST /sign-in/demo",
          "GET /sign-in/first",
          "POST /sign-in/first",
          "GET /demo/mail",
          "GET /demo/mail/{id}",
          "POST /language",
          "GET /address-change",
          "POST /address-change/confirmation",
          "POST /address-change/refusal",
          "GET /calendar/{token}.ics",
          "GET /awards",
          "GET /awards/{id}",
          "GET /awards/export",
          "GET /awards/rounds/{id}",
          // Of what is announced alone: politicians and the press have no account here.
          "GET /year",
          "GET /year/{year}",
          "GET /year/{year}.pdf",
          "GET /year/{year}.csv",
          "GET /year/{year}.json",
          "GET /catalogue",
          "GET /catalogue/{projectId}",
          "GET /catalogue/export",
          "GET /wall-mail/{key}",
          "POST /wall-mail/{key}",
          "GET /slips",
          "GET /slips/{token}",
          "POST /slips/{token}",
          "GET /stories",
          "GET /stories.atom",
          "GET /consents/{token}",
          "GET /consents/{token}/picture",
          "POST /consents/{token}",
          "POST /consents/{token}/withdrawal",
          "GET /catalogue/{projectId}/adoption",
          "POST /catalogue/{projectId}/adoption",
          "GET /adoptions/{token}",
          "POST /adoptions/{token}",
          "POST /adoptions/{token}/answer",
          "POST /adoptions/{token}/use",
          "POST /adoptions/{token}/use/removal",
          "GET /adoptions/{token}/ending",
          "POST /adoptions/{token}/ending",
          // Whoever needs something may be anybody; nobody reads it before they have confirmed it.
          "GET /needs",
          "POST /needs",
          "GET /needs/likeness",
          "POST /needs/likeness",
          "GET /needs/sent",
          "GET /needs/told/{token}",
          "POST /needs/told/{token}",
          "GET /w",
          "GET /w/{code}",
          "POST /w/{code}/join",
          "GET /w/{code}/waiting");

  private static final Pattern RULE = Pattern.compile("@([a-z]\\w*Rules)\\.(\\w+)\\(([^)]*)\\)");

  record Route(String name, Method handler) {}

  @Test
  void everyRouteNamesARuleOrIsOpenToAll() {
    List<Route> routes = routes();
    assertThat(routes).isNotEmpty();
    assertThat(routes)
        .allSatisfy(
            route -> {
              boolean ruled = route.handler().isAnnotationPresent(PreAuthorize.class);
              assertThat(ruled)
                  .as(
                      "%s (%s) names a rule, or stands on the list of the open ones; not both",
                      route.name(), route.handler())
                  .isNotEqualTo(OPEN.contains(route.name()));
            });
  }

  @Test
  void theListOfOpenRoutesHasNoneThatIsGone() {
    assertThat(routes().stream().map(Route::name)).containsAll(OPEN);
  }

  @Test
  void everyRuleNamedExistsAndIsAskedAboutTheOneWhoIsThere() {
    for (Route route : routes()) {
      PreAuthorize named = route.handler().getAnnotation(PreAuthorize.class);
      if (named == null) continue;
      var matcher = RULE.matcher(named.value());
      assertThat(matcher.matches()).as("%s: %s is one rule", route.name(), named.value()).isTrue();
      List<String> args = Arrays.stream(matcher.group(3).split(",")).map(String::strip).toList();
      Method rule = rule(matcher.group(1), matcher.group(2), args.size()).orElse(null);
      assertThat(rule).as("%s: the rule %s", route.name(), named.value()).isNotNull();
      assertThat(args.getFirst()).as(route.name()).isIn("#viewer", "#seat");
      assertThat(asked(route.handler(), args.getFirst()))
          .as("%s asks about the one who is there, not what a form says", route.name())
          .isIn(Viewer.class, Seat.class);
      Set<String> parameters =
          Arrays.stream(route.handler().getParameters())
              .map(Parameter::getName)
              .map(name -> "#" + name)
              .collect(Collectors.toSet());
      assertThat(parameters).as("parameters of %s", route.handler()).containsAll(args);
    }
  }

  /** Named in a text, where the walls of the house do not see it. */
  @Test
  void everyRuleNamedLiesInTheRoutesOwnRoomOrOneThatItMayImport() {
    for (Route route : routes()) {
      PreAuthorize named = route.handler().getAnnotation(PreAuthorize.class);
      if (named == null) continue;
      var matcher = RULE.matcher(named.value());
      assertThat(matcher.matches()).as(route.name()).isTrue();
      String room = room(route.handler().getDeclaringClass());
      int arity = matcher.group(3).split(",").length;
      Method rule = rule(matcher.group(1), matcher.group(2), arity).orElseThrow();
      String other = room(rule.getDeclaringClass());
      assertThat(other)
          .as("%s names %s", route.name(), named.value())
          .satisfiesAnyOf(
              r -> assertThat(r).isEqualTo(room),
              r -> assertThat(Rooms.allowed().get(room)).contains(r));
    }
  }

  private static String room(Class<?> type) {
    return Rooms.of(type.getPackageName()).orElseThrow();
  }

  private static Class<?> asked(Method handler, String arg) {
    return Arrays.stream(handler.getParameters())
        .filter(parameter -> arg.equals("#" + parameter.getName()))
        .map(Parameter::getType)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Method> rule(String bean, String name, int arity) {
    return Rooms.CLASSES.stream()
        .filter(c -> c.getSimpleName().equalsIgnoreCase(bean))
        .filter(c -> c.isAnnotatedWith(Component.class))
        .map(c -> c.reflect())
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == arity)
        .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType() == boolean.class)
        .findFirst();
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    Rooms.CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(Controller.class) || c.isMetaAnnotatedWith(Controller.class))
        .filter(c -> !c.isAnnotatedWith(ControllerAdvice.class))
        .flatMap(c -> Arrays.stream(c.reflect().getDeclaredMethods()))
        .forEach(
            method -> {
              var mapping = AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class);
              if (mapping == null) return;
              assertThat(mapping.method()).as("verb of %s", method).hasSize(1);
              for (String path : mapping.path()) {
                routes.add(new Route(mapping.method()[0] + " " + path, method));
              }
            });
    return routes;
  }
}
