package no.dugnad.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.KeepAlive;
import org.springframework.beans.factory.BeanFactory;

/**
 * The last minutes before a deadline: five hundred people, signed in, save fields and hand in; then
 * a plain loop writes the same rows to the same PostgreSQL.
 */
final class Rush {
  private static final List<String> QUESTIONS =
      List.of("title", "kind", "unit", "amount", "budget", "why");

  /** All questions but one, so that the next round finds other answers than its own. */
  private static final int PACED_SAVES = 5;

  /**
   * How large it is.
   *
   * @param warmUpRounds even. The server has been up for days when a deadline comes, and has
   *     compiled what it runs
   * @param betweenSaves when each writes as people do
   * @param flatOutRounds even: after the warm-up and one paced round the last is odd, and its
   *     answers are whole
   */
  record Size(int applicants, int warmUpRounds, Duration betweenSaves, int flatOutRounds) {
    static final Size WHOLE = new Size(500, 8, Duration.ofSeconds(4), 6);
    static final Size SMALLEST = new Size(4, 2, Duration.ofMillis(10), 2);
  }

  private record Invited(UUID callId, String unit, List<String> addresses) {}

  private final Ground ground;
  private final Size size;
  private final Figures figures;

  private Rush(Ground ground, Size size, Figures figures) {
    this.ground = ground;
    this.size = size;
    this.figures = figures;
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    new Rush(ground, size, figures).run();
  }

  private void run() throws Exception {
    Invited invited = ground.make(this::invite);
    try (var server = ground.serve(false)) {
      List<Applicant> applicants = signIn(invited, server.address());
      saveAll(applicants, size.warmUpRounds(), new Latencies());
      paced(applicants);
      Duration serverBefore = server.processorTime();
      Duration postgresBefore = ground.processorTime();
      double commits = flatOut(applicants);
      figures.add("server, ms of processor a save", perSave(server.processorTime(), serverBefore));
      figures.add(
          "PostgreSQL, ms of processor a save", perSave(ground.processorTime(), postgresBefore));
      submit(applicants);
      figures.add("server memory at most (MB)", server.peakMemory());
      for (Applicant applicant : applicants) applicant.close();
      figures.add("saves per second", Math.round(commits));
      besides(applicants, commits);
    }
  }

  private void besides(List<Applicant> applicants, double commits) throws Exception {
    var loop = new PlainLoop(ground, applicants.stream().map(Applicant::applicationId).toList());
    double one = loop.run(1, size.flatOutRounds());
    double pool = loop.run(12, size.flatOutRounds());
    figures.add("plain loop, one connection, commits per second", Math.round(one));
    figures.add("plain loop, twelve connections, commits per second", Math.round(pool));
    figures.add("saves against the plain loop", Math.round(100 * commits / one) + " %");
    figures.add("saves against twelve plain loops", Math.round(100 * commits / pool) + " %");
  }

  /** An open call and its applicants, made by the product's own use cases. */
  private Invited invite(BeanFactory beans) {
    Cast cast = beans.getBean(Cast.class);
    var round = new TestRound(beans, cast);
    List<String> addresses =
        IntStream.range(0, size.applicants())
            .mapToObj(i -> cast.employee("applicant" + i, cast.unit).email())
            .toList();
    return new Invited(round.callId, cast.unit.id().toString(), addresses);
  }

  private List<Applicant> signIn(Invited invited, URI address) throws Exception {
    var signingIn = new Latencies();
    var applicants = new ArrayList<Applicant>();
    for (int i = 0; i < size.applicants(); i++)
      applicants.add(new Applicant(new KeepAlive(address), invited.unit()));
    var numbers = IntStream.range(0, size.applicants()).boxed().toList();
    long start = System.nanoTime();
    // Ten at a time: they have come during the evening.
    for (int from = 0; from < size.applicants(); from += 10)
      together(
          numbers.subList(from, Math.min(from + 10, size.applicants())),
          i ->
              signingIn.time(
                  () -> {
                    applicants.get(i).signIn(invited.addresses().get(i), ground.client());
                    return null;
                  }));
    figures.add("sign-ins per second", Math.round(size.applicants() / seconds(start)));
    figures.add("sign-in by link, five requests, p99 (ms)", signingIn.percentile(99));
    together(
        applicants,
        applicant -> {
          applicant.begin(invited.callId());
          return null;
        });
    return applicants;
  }

  /** As people write: each saves a field every few seconds. */
  private void paced(List<Applicant> applicants) throws Exception {
    var saving = new Latencies();
    together(
        applicants,
        applicant -> {
          Thread.sleep(ThreadLocalRandom.current().nextLong(size.betweenSaves().toMillis()));
          for (int i = 0; i < PACED_SAVES; i++) {
            String question = QUESTIONS.get(i % QUESTIONS.size());
            if (i % QUESTIONS.size() == 0) applicant.nextRound();
            saving.time(() -> save(applicant, question));
            Thread.sleep(size.betweenSaves());
          }
          return null;
        });
    figures.add(
        "paced, saves per second", size.applicants() * 1000 / size.betweenSaves().toMillis());
    figures.add("paced, a save p50 (ms)", saving.percentile(50));
    figures.add("paced, a save p99 (ms)", saving.percentile(99));
  }

  /** All at once, the next save as soon as the last is acknowledged. */
  private double flatOut(List<Applicant> applicants) throws Exception {
    var saving = new Latencies();
    long start = System.nanoTime();
    saveAll(applicants, size.flatOutRounds(), saving);
    double rate = saving.count() / seconds(start);
    figures.add("flat out, saves", saving.count());
    figures.add("flat out, a save p50 (ms)", saving.percentile(50));
    figures.add("flat out, a save p99 (ms)", saving.percentile(99));
    return rate;
  }

  private static void saveAll(List<Applicant> applicants, int rounds, Latencies saving)
      throws Exception {
    together(
        applicants,
        applicant -> {
          for (int round = 0; round < rounds; round++) {
            applicant.nextRound();
            for (String question : QUESTIONS) saving.time(() -> save(applicant, question));
          }
          return null;
        });
  }

  private double perSave(Duration now, Duration before) {
    int saves = size.applicants() * size.flatOutRounds() * QUESTIONS.size();
    return now.minus(before).toNanos() / 1000 / saves / 1000.0;
  }

  private void submit(List<Applicant> applicants) throws Exception {
    var submitting = new Latencies();
    long start = System.nanoTime();
    together(
        applicants,
        applicant ->
            submitting.time(
                () -> {
                  applicant.submit();
                  return null;
                }));
    figures.add("all hand in at once, per second", Math.round(size.applicants() / seconds(start)));
    figures.add("handing in p50 (ms)", submitting.percentile(50));
    figures.add("handing in p99 (ms)", submitting.percentile(99));
  }

  private static Void save(Applicant applicant, String question) throws IOException {
    applicant.save(question);
    return null;
  }

  private interface Deed<T> {
    Object by(T person) throws Exception;
  }

  /** Each in a thread of their own; the first that fails ends the run. */
  private static <T> void together(List<T> people, Deed<T> deed)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> deeds =
          people.stream().map(person -> (Callable<Object>) () -> deed.by(person)).toList();
      for (Future<Object> done : threads.invokeAll(deeds)) done.get();
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
