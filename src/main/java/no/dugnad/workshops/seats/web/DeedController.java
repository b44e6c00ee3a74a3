package no.dugnad.workshops.seats.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.deeds.DeedJson;
import no.dugnad.workshops.seats.PairOffers;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.NotDurable;
import no.dugnad.workshops.streams.Reply;
import no.dugnad.workshops.streams.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes deeds, and answers when they are durable: docs/live.md. */
@Controller
class DeedController {
  private static final int MAX_BODY = 256 * 1024;
  private static final String SOON = "1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HostedBoards boards;
  private final PairOffers offers;
  private final MessageSource messages;

  DeedController(HostedBoards boards, PairOffers offers, MessageSource messages) {
    this.boards = boards;
    this.offers = offers;
    this.messages = messages;
  }

  /** One deed as it came, with its answer as soon as there is one. */
  private record Line(
      @Nullable UUID id, @Nullable Refused refused, HostedBoards.@Nullable AskedDeed asked) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(@Nullable UUID id, @Nullable Long number, @Nullable String refused) {}

  record Answers(List<Answered> answers) {}

  @SendableAgain("Each deed carries an id of its own")
  @PostMapping(path = "/w/{code}/deeds", produces = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize("@seatRules.act(#seat)")
  ResponseEntity<byte[]> deeds(Seat seat, HttpServletRequest request, Locale language)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    List<JsonNode> sent = read(body);
    if (sent == null) return ResponseEntity.badRequest().build();
    int share = boards.share(seat, sent.size());
    if (share == 0 && !sent.isEmpty()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, SOON)
          .build();
    }
    try {
      return answer(done(seat, sent.subList(0, share), language), share < sent.size());
    } catch (NotDurable e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, SOON)
          .build();
    }
  }

  private static @Nullable List<JsonNode> read(byte[] body) {
    try {
      JsonNode deeds = JSON.readTree(body).path("deeds");
      return deeds.isArray() && deeds.size() <= Deed.MAX_AT_ONCE
          ? List.copyOf(deeds.values())
          : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** One that can't be read is refused, and spoils none of the others. */
  private List<Answered> done(Seat seat, List<JsonNode> sent, Locale language) {
    List<Line> lines = sent.stream().map(json -> line(seat, json)).toList();
    List<HostedBoards.AskedDeed> asked = new ArrayList<>();
    for (Line line : lines) if (line.asked() != null) asked.add(line.asked());
    List<CompletableFuture<Reply>> answers =
        boards.submit(seat.workshopId(), seat.author().orElseThrow(), asked);
    List<Answered> answered = new ArrayList<>();
    int next = 0;
    for (Line line : lines) {
      Reply answer =
          line.refused() != null ? new Reply.No(line.refused()) : awaited(answers.get(next++));
      answered.add(answered(line.id(), answer, language));
    }
    return answered;
  }

  private Line line(Seat seat, JsonNode json) {
    UUID id = null;
    try {
      id = DeedJson.id(json);
      Deed deed = DeedJson.deed(json);
      if (deed instanceof Deed.Judge answer) {
        offers.requireOffered(seat, answer, DeedJson.offer(json));
      }
      return new Line(id, null, new HostedBoards.AskedDeed(id, deed));
    } catch (Refused refused) {
      return new Line(id, refused, null);
    }
  }

  private static Reply awaited(CompletableFuture<Reply> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof NotDurable cause ? cause : e;
    }
  }

  private Answered answered(@Nullable UUID id, Reply answer, Locale language) {
    return switch (answer) {
      case Reply.Done done -> new Answered(id, done.number(), null);
      case Reply.No no ->
          new Answered(id, null, messages.getMessage(no.why().key(), no.why().args(), language));
    };
  }

  private static ResponseEntity<byte[]> answer(List<Answered> answered, boolean more) {
    var response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    if (more) response.header(HttpHeaders.RETRY_AFTER, SOON);
    return response.body(JSON.writeValueAsBytes(new Answers(answered)));
  }
}
