package no.dugnad.sharing.stories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.pictures.PictureSize;
import no.dugnad.platform.ui.Input;
import no.dugnad.sharing.stories.Consents;
import no.dugnad.sharing.stories.Consents.Asked;
import no.dugnad.sharing.stories.StoryPictures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody who is seen in a picture says whether they want to be, by the link that they were
 * sent. The page has buttons, because mail scanners open links.
 */
@Controller
class ConsentPages {
  private final Consents consents;
  private final StoryPictures pictures;
  private final Files files;

  ConsentPages(Consents consents, StoryPictures pictures, Files files) {
    this.consents = consents;
    this.pictures = pictures;
    this.files = files;
  }

  @GetMapping("/consents/{token}")
  ModelAndView ask(@PathVariable String token) {
    return page(token, Input.empty());
  }

  @GetMapping("/consents/{token}/picture")
  void picture(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StoredFile> file =
        consents
            .find(token)
            .flatMap(asked -> pictures.findFile(asked.picture().id(), PictureSize.LARGE.name()));
    if (file.isPresent()) files.show(file.get(), request, response);
    else response.setStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  /** One that is answered stays so, and the page says how. */
  @PostMapping("/consents/{token}")
  ModelAndView answer(@PathVariable String token, Input input) {
    String answer = input.raw("answer");
    if (!answer.equals("yes") && !answer.equals("no")) {
      input.reject("answer", "ui.problem.choice");
      return page(token, input);
    }
    consents.answer(token, answer.equals("yes"));
    return new ModelAndView("redirect:/consents/" + token);
  }

  @PostMapping("/consents/{token}/withdrawal")
  ModelAndView withdraw(@PathVariable String token) {
    consents.withdraw(token);
    return new ModelAndView("redirect:/consents/" + token);
  }

  private ModelAndView page(String token, Input input) {
    Optional<Asked> asked = consents.find(token);
    if (asked.isEmpty())
      return new ModelAndView("sharing/stories/no-consent", HttpStatus.NOT_FOUND);
    var page = new ModelAndView("sharing/stories/consent");
    page.addObject("asked", asked.get());
    page.addObject("token", token);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
