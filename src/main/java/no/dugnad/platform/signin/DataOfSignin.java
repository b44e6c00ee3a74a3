package no.dugnad.platform.signin;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfSignin implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erasedByRoom("signin.data.sessions", "signin.session.principal_name"),
        Holding.erased(
            "signin.data.links", "signin.one_time_link.person_id", "signin.code.person_id"),
        Holding.erased("signin.data.demo", "signin.demo_person.person_id"),
        Holding.restricted("signin.data.first", Law.TRACE, "signin.first_link.administrator_id"));
  }
}
