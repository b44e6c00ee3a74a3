package no.dugnad.workshops.rankings;

import no.dugnad.workshops.rankings.BradleyTerry.Model;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * The most likely strengths under the model and its prior, found by Fisher scoring (Newton's method
 * when nobody slips), and how surely they are known: the inverse of the information there.
 *
 * @param strength θ, with sum 0
 * @param covariance of the strengths around their common mean
 */
record Fit(Model model, double[] strength, double[][] covariance) {
  private static final int MOST_STEPS = 200;
  private static final double STILL = 1e-10;
  private static final double LEAST_LENGTH = 1e-3;

  static Fit of(double[][] wins, Model model) {
    var strength = new double[wins.length];
    double[] slope = slope(wins, strength, model);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = times(inverse(information(wins, strength, model)), slope);
      double rise = dot(slope, move);
      double length = 1;
      double[] next = moved(strength, move, length);
      slope = slope(wins, next, model);
      // A whole step may overshoot when answers are few and one-sided.
      while (Math.abs(dot(slope, move)) > rise && length > LEAST_LENGTH) {
        length /= 2;
        next = moved(strength, move, length);
        slope = slope(wins, next, model);
      }
      strength = next;
      if (longest(move) < STILL) break;
    }
    return new Fit(model, strength, inverse(information(wins, strength, model)));
  }

  /** How much one more answer about the two would tell, in nats: D-optimal design. */
  double gain(int i, int j) {
    return 0.5 * Math.log1p(weight(strength[i] - strength[j], model) * variance(i, j));
  }

  /** Variance of the difference between two strengths. */
  double variance(int i, int j) {
    return covariance[i][i] + covariance[j][j] - 2 * covariance[i][j];
  }

  /** Pull on the strengths of a single answer: the derivative of its log-likelihood. */
  double pull(int i, int j, double toFirst) {
    double d = strength[i] - strength[j];
    return pull(d, toFirst, 1 - toFirst, model);
  }

  /** Where the strengths would go by this pull: one step of Newton's. */
  double[] moved(double[] pulls) {
    return times(covariance, pulls);
  }

  private static double pull(double d, double toFirst, double toSecond, Model model) {
    double steep = steep(d, model);
    return toFirst * steep / chance(d, model) - toSecond * steep / chance(-d, model);
  }

  private static double chance(double d, Model model) {
    return model.slip() / 2 + (1 - model.slip()) / (1 + Math.exp(-d));
  }

  private static double steep(double d, Model model) {
    return (1 - model.slip()) / ((1 + Math.exp(-d)) * (1 + Math.exp(d)));
  }

  /** Fisher information of one answer about a difference d. */
  private static double weight(double d, Model model) {
    double steep = steep(d, model);
    return steep * steep / (chance(d, model) * chance(-d, model));
  }

  private static double[] slope(double[][] wins, double[] strength, Model model) {
    var slope = new double[wins.length];
    for (int i = 0; i < wins.length; i++) {
      slope[i] -= strength[i] / (model.spread() * model.spread());
      for (int j = 0; j < i; j++) {
        if (wins[i][j] + wins[j][i] == 0) continue;
        double pull = pull(strength[i] - strength[j], wins[i][j], wins[j][i], model);
        slope[i] += pull;
        slope[j] -= pull;
      }
    }
    return slope;
  }

  private static double[][] information(double[][] wins, double[] strength, Model model) {
    int n = wins.length;
    var information = new double[n][n];
    for (int i = 0; i < n; i++) {
      information[i][i] += 1 / (model.spread() * model.spread());
      for (int j = 0; j < i; j++) {
        double answers = wins[i][j] + wins[j][i];
        if (answers == 0) continue;
        double weight = answers * weight(strength[i] - strength[j], model);
        information[i][i] += weight;
        information[j][j] += weight;
        information[i][j] -= weight;
        information[j][i] -= weight;
      }
    }
    return information;
  }

  /**
   * Inverse on the differences between strengths. Their common height is known to nobody; it is
   * held while inverting, so that a weak prior leaves no near-singular matrix, and then left out.
   */
  private static double[][] inverse(double[][] information) {
    int n = information.length;
    if (n == 0) return information;
    var held = new DMatrixRMaj(information);
    CommonOps_DDRM.add(held, 1.0 / n);
    var solver = LinearSolverFactory_DDRM.symmPosDef(n);
    if (!solver.setA(held)) throw new ArithmeticException("not positive definite");
    var inverse = new DMatrixRMaj(n, n);
    solver.invert(inverse);
    CommonOps_DDRM.add(inverse, -CommonOps_DDRM.elementSum(inverse) / ((double) n * n));
    return inverse.get2DData();
  }

  private static double[] times(double[][] matrix, double[] vector) {
    var product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) product[i] += matrix[i][j] * vector[j];
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) dot += a[i] * b[i];
    return dot;
  }

  private static double[] moved(double[] from, double[] move, double length) {
    var to = new double[from.length];
    for (int i = 0; i < to.length; i++) to[i] = from[i] + length * move[i];
    return to;
  }

  private static double longest(double[] move) {
    double longest = 0;
    for (double m : move) longest = Math.max(longest, Math.abs(m));
    return longest;
  }
}
