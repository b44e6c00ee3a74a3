package no.dugnad.workshops.seats.web;

import no.dugnad.workshops.streams.HostedBoards;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that there is no memory for another workshop just now, while those that are held go on. */
@ControllerAdvice
class NodeIsFull {

  @ExceptionHandler
  ModelAndView full(HostedBoards.Full full) {
    var page = new ModelAndView("platform/ui/error", HttpStatus.SERVICE_UNAVAILABLE);
    page.addObject("key", "halls.error.full");
    return page;
  }
}
