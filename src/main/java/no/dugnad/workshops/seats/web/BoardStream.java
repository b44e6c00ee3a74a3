package no.dugnad.workshops.seats.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The board as it is, and as it changes: docs/live.md. */
@Controller
class BoardStream {
  private static final String NOW = "X-Now";
  private static final int NOTHING_YET = -1;

  private final HostedBoards boards;
  private final StreamRights rights;
  private final Clock clock;

  BoardStream(HostedBoards boards, StreamRights rights, Clock clock) {
    this.boards = boards;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(path = "/w/{code}/board", produces = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize("@seatRules.look(#seat)")
  ResponseEntity<byte[]> board(Seat seat) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(NOW, Long.toString(clock.millis()))
        .body(boards.snapshot(seat));
  }

  @GetMapping(path = "/w/{code}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @PreAuthorize("@seatRules.look(#seat)")
  void stream(
      Seat seat,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader(NOW, Long.toString(clock.millis()));
    response.setHeader("Connection", "close");
    response.flushBuffer();
    long number = number(last == null ? after : last);
    BooleanSupplier right = rights.of(seat, request);
    request.upgrade(SocketLine.class).carries(line -> boards.follow(seat, number, right, line));
  }

  private static long number(@Nullable String typed) {
    try {
      return typed == null ? NOTHING_YET : Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      return NOTHING_YET;
    }
  }
}
