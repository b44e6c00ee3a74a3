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
import no.dugnad.DugnadApplication;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.KeepAlive;
import no.dugnad.testing.TestBeans;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The last minutes before a deadline: five hundred people, signed in, save fields and hand in; then
 * a plain loop writes the same rows to the same PostgreSQL.
 */
final class Rush {
  private static final int APPLICANTS = 500;
  private static final List<String> QUESTIONS =
      List.of("title", "kind", "unit", "amount", "budget", "why");

  /** The server has been up for days when a deadline comes, and has compiled what it runs. */
  private static final int WARM_UP_ROUNDS = 8;

  /** Even: after the warm-up and one paced round the last is odd, and its answers are whole. */
  private static final int FLAT_OUT_ROUNDS = 6;

  private static final int SAVES = APPLICANTS * FLAT_OUT_ROUNDS * QUESTIONS.size();

  private static final int PACED_SECONDS = 20;
  private static final int SECONDS_BETWEEN_SAVES = 4;

  private record Invited(UUID callId, String unit, List<String> addresses) {}

  private Rush() {}

  static void run() throws Exception {
    var figures = new Figures();
    try (var database = BenchDatabase.start()) {
      Invited invited = invite(database);
      List<Applicant> applicants;
      try (var product = database.serve(false)) {
        applicants = signIn(figures, database, invited, product.address());
        saveAll(applicants, WARM_UP_ROUNDS, new Latencies());
        paced(figures, applicants);
        Duration server = product.processorTime();
        Duration postgres = database.processorTime();
        double commits = flatOut(figures, applicants);
        figures.add("server, ms of processor a save", perSave(product.processorTime(), server));
        figures.add(
            "PostgreSQL, ms of processor a save", perSave(database.processorTime(), postgres));
        submit(figures, applicants);
        figures.add("server memory at most (MB)", product.peakMemory());
        for (Applicant applicant : applicants) applicant.close();
        figures.add("saves per second", Math.round(commits));
        var loop =
            new PlainLoop(database, applicants.stream().map(Applicant::applicationId).toList());
        double one = loop.run(1, FLAT_OUT_ROUNDS);
        double pool = loop.run(12, FLAT_OUT_ROUNDS);
        figures.add("plain loop, one connection, commits per second", Math.round(one));
        figures.add("plain loop, twelve connections, commits per second", Math.round(pool));
        figures.add("saves against the plain loop", Math.round(100 * commits / one) + " %");
        figures.add("saves against twelve plain loops", Math.round(100 * commits / pool) + " %");
      }
    }
    figures.write("rush");
  }

  /** An open call and its applicants, made by the product's own use cases. */
  private static Invited invite(BenchDatabase database) {
    try (var context =
        new SpringApplicationBuilder(DugnadApplication.class, TestBeans.class)
            .initializers(BenchDatabase::withoutMail)
            .run(
                "--server.port=0",
                "--dugnad.database.url=" + database.url(),
                "--dugnad.database.user=postgres")) {
      Cast cast = context.getBean(Cast.class);
      var round = new TestRound(context, cast);
      List<String> addresses =
          IntStream.range(0, APPLICANTS)
              .mapToObj(i -> cast.employee("applicant" + i, cast.unit).email())
              .toList();
      return new Invited(round.callId, cast.unit.id().toString(), addresses);
    }
  }

  private static List<Applicant> signIn(
      Figures figures, BenchDatabase database, Invited invited, URI address) throws Exception {
    var signingIn = new Latencies();
    var applicants = new ArrayList<Applicant>();
    for (int i = 0; i < APPLICANTS; i++)
      applicants.add(new Applicant(new KeepAlive(address), invited.unit()));
    var numbers = IntStream.range(0, APPLICANTS).boxed().toList();
    long start = System.nanoTime();
    // Ten at a time: they have come during the evening.
    for (int from = 0; from < APPLICANTS; from += 10)
      together(
          numbers.subList(from, from + 10),
          i ->
              signingIn.time(
                  () -> {
                    applicants.get(i).signIn(invited.addresses().get(i), database.client());
                    return null;
                  }));
    figures.add("sign-ins per second", Math.round(APPLICANTS / seconds(start)));
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
  private static void paced(Figures figures, List<Applicant> applicants) throws Exception {
    var saving = new Latencies();
    together(
        applicants,
        applicant -> {
          Thread.sleep(ThreadLocalRandom.current().nextInt(SECONDS_BETWEEN_SAVES * 1000));
          for (int i = 0; i < PACED_SECONDS / SECONDS_BETWEEN_SAVES; i++) {
            String question = QUESTIONS.get(i % QUESTIONS.size());
            if (i % QUESTIONS.size() == 0) applicant.nextRound();
            saving.time(() -> save(applicant, question));
            Thread.sleep(SECONDS_BETWEEN_SAVES * 1000L);
          }
          return null;
        });
    figures.add("paced, saves per second", APPLICANTS / SECONDS_BETWEEN_SAVES);
    figures.add("paced, a save p50 (ms)", saving.percentile(50));
    figures.add("paced, a save p99 (ms)", saving.percentile(99));
  }

  /** All at once, the next save as soon as the last is acknowledged. */
  private static double flatOut(Figures figures, List<Applicant> applicants) throws Exception {
    var saving = new Latencies();
    long start = System.nanoTime();
    saveAll(applicants, FLAT_OUT_ROUNDS, saving);
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

  private static double perSave(Duration now, Duration before) {
    return now.minus(before).toNanos() / 1000 / SAVES / 1000.0;
  }

  private static void submit(Figures figures, List<Applicant> applicants) throws Exception {
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
    figures.add("all hand in at once, per second", Math.round(APPLICANTS / seconds(start)));
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
