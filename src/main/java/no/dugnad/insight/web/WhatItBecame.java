package no.dugnad.insight.web;

import java.util.List;
import java.util.Map;
import no.dugnad.insight.Years;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the public front page: what the money became, of all years and organisations. */
@Component
class WhatItBecame implements FrontPart {
  private final Years years;

  WhatItBecame(Years years) {
    this.years = years;
  }

  @Override
  public List<Part> parts() {
    return years.findTold().stream()
        .map(told -> new Part("insight/front", Map.of("told", told)))
        .toList();
  }
}
