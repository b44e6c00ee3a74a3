package no.dugnad.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import no.dugnad.testing.KeepAlive;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections on which the participants of a workshop, and its facilitator, send deeds. */
final class Desks implements AutoCloseable {
  private final Hall hall;
  private final BlockingQueue<KeepAlive> free = new LinkedBlockingQueue<>();
  private final KeepAlive facilitators;

  Desks(URI server, Hall hall, int count, JdbcClient db) throws IOException {
    this.hall = hall;
    for (int i = 0; i < count; i++) {
      var desk = new KeepAlive(server);
      desk.get("/sign-in").expect(200);
      free.add(desk);
    }
    facilitators = new KeepAlive(server);
    new Applicant(facilitators, "").signIn(hall.facilitator(), db);
  }

  /** Has the participant do the deed; it is durable when this returns. */
  void send(int participant, String deed) throws Exception {
    KeepAlive desk = free.take();
    try {
      desk.give("seat", hall.seats().get(participant % hall.seats().size()));
      send(desk, "participant", deed);
    } finally {
      free.add(desk);
    }
  }

  /** What the participant is told when they ask; docs/live.md. */
  String ask(int participant, String what) throws Exception {
    KeepAlive desk = free.take();
    try {
      desk.give("seat", hall.seats().get(participant % hall.seats().size()));
      return desk.get("/w/" + hall.code() + "/" + what).expect(200).body();
    } finally {
      free.add(desk);
    }
  }

  synchronized void facilitate(String... deeds) throws IOException {
    send(facilitators, "facilitator", String.join(",", deeds));
  }

  private void send(KeepAlive desk, String as, String deeds) throws IOException {
    var answer =
        desk.json("/w/" + hall.code() + "/deeds?as=" + as, "{\"deeds\":[" + deeds + "]}")
            .expect(200);
    if (answer.body().contains("\"refused\"")) throw new AssertionError(answer.body());
  }

  @Override
  public void close() throws IOException {
    for (KeepAlive desk : free) desk.close();
    facilitators.close();
  }
}
