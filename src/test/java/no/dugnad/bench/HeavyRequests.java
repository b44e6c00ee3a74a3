package no.dugnad.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Draft;
import no.dugnad.testing.KeepAlive;
import org.springframework.beans.factory.BeanFactory;

/**
 * Eight people ask again and again for the PDF of an application of ten answers, each as long as a
 * question may allow, while others read pages at a steady pace; beside the same pace with nobody
 * asking.
 */
final class HeavyRequests {
  private static final int QUESTIONS = 10;

  /**
   * How large it is.
   *
   * @param asking how many ask for what is heavy
   * @param characters of each answer
   * @param pages that the others read, first alone and then beside
   */
  record Size(int asking, int characters, int warmUps, int pages, int perSecond) {
    static final Size WHOLE = new Size(8, AnswerType.LongText.MAX_LIMIT, 500, 1_500, 50);
    static final Size SMALLEST = new Size(2, 200, 2, 10, 50);
  }

  private record Invited(UUID callId, List<String> addresses) {}

  private final Ground ground;
  private final Size size;
  private final Figures figures;

  private HeavyRequests(Ground ground, Size size, Figures figures) {
    this.ground = ground;
    this.size = size;
    this.figures = figures;
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    new HeavyRequests(ground, size, figures).run();
  }

  private void run() throws Exception {
    Invited invited = ground.make(this::invite);
    try (var server = ground.serve(false)) {
      List<KeepAlive> asking = new ArrayList<>();
      List<String> pdfs = new ArrayList<>();
      for (String address : invited.addresses()) {
        var connection = new KeepAlive(server.address());
        new Applicant(connection, "").signIn(address, ground.client());
        asking.add(connection);
        pdfs.add("/applications/" + write(connection, invited.callId()) + "/application.pdf");
      }
      var readers = new ArrayBlockingQueue<KeepAlive>(size.perSecond());
      for (int i = 0; i < size.perSecond(); i++) readers.add(new KeepAlive(server.address()));
      read(readers, invited, size.warmUps());
      asking.getFirst().get(pdfs.getFirst()).expect(200);

      report("alone", read(readers, invited, size.pages()));
      beside(server, asking, pdfs, () -> read(readers, invited, size.pages()));
      for (KeepAlive one : asking) one.close();
      for (KeepAlive one : readers) one.close();
    }
  }

  private interface Reading {
    Latencies read() throws Exception;
  }

  private void beside(Server server, List<KeepAlive> asking, List<String> pdfs, Reading others)
      throws Exception {
    var made = new Latencies();
    var busy = new AtomicInteger();
    var ended = new AtomicBoolean();
    Duration before = server.processorTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < asking.size(); i++) {
        KeepAlive person = asking.get(i);
        String pdf = pdfs.get(i);
        asked.add(
            threads.submit(
                () -> {
                  do ask(person, pdf, made, busy);
                  while (!ended.get());
                  return null;
                }));
      }
      report("beside heavy requests", others.read());
      ended.set(true);
      for (Future<?> one : asked) one.get();
    }
    figures.add("heavy requests answered", made.count());
    figures.add("heavy requests, p50 (ms)", made.percentile(50));
    figures.add("heavy requests that found it full", busy.get());
    figures.add(
        "server, s of processor meanwhile",
        server.processorTime().minus(before).toMillis() / 1000.0);
    figures.add("server memory at most (MB)", server.peakMemory());
  }

  private static void ask(KeepAlive person, String pdf, Latencies made, AtomicInteger busy)
      throws IOException {
    long start = System.nanoTime();
    int status = person.get(pdf).status();
    if (status == 503) busy.incrementAndGet();
    else if (status == 200) made.add(System.nanoTime() - start);
    else throw new AssertionError(pdf + " " + status);
  }

  /** The public list and one of its calls in turn, each due at its time. */
  private Latencies read(BlockingQueue<KeepAlive> readers, Invited invited, int pages)
      throws Exception {
    var latencies = new Latencies();
    Pace.keep(
        pages,
        size.perSecond(),
        (number, due) -> {
          KeepAlive reader = readers.take();
          try {
            reader.get(number % 2 == 0 ? "/calls" : "/calls/" + invited.callId()).expect(200);
          } finally {
            readers.add(reader);
          }
          latencies.add(System.nanoTime() - due);
        });
    return latencies;
  }

  private void report(String when, Latencies latencies) {
    figures.add("others " + when + ", a page p50 (ms)", latencies.percentile(50));
    figures.add("others " + when + ", a page p99 (ms)", latencies.percentile(99));
  }

  private Invited invite(BeanFactory beans) {
    Cast cast = beans.getBean(Cast.class);
    var round = new TestRound(beans, cast);
    List<String> addresses =
        IntStream.range(0, size.asking())
            .mapToObj(i -> cast.employee("asking" + i, cast.unit).email())
            .toList();
    return new Invited(round.call("Lange svar", form()), addresses);
  }

  private static FormDefinition form() {
    var sections = new ArrayList<>(TestRound.form().sections());
    sections.add(
        new Section(
            "long",
            "Lange svar",
            "",
            IntStream.range(0, QUESTIONS)
                .mapToObj(
                    i ->
                        Sheets.question(
                            "long" + i,
                            "Spørsmål " + i,
                            "",
                            new AnswerType.LongText(AnswerType.LongText.MAX_LIMIT)))
                .toList()));
    return new FormDefinition(sections);
  }

  private UUID write(KeepAlive connection, UUID callId) throws IOException {
    Draft draft = Draft.begin(connection, callId);
    String text = "Brukerne trenger dette, og vi vet hvordan. ";
    for (int i = 0; i < QUESTIONS; i++) {
      String field = form().getQuestion("long" + i).field();
      draft.save("long" + i, Map.of(field, text.repeat(size.characters() / text.length())));
    }
    return draft.applicationId();
  }
}
