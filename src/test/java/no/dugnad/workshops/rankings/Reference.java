package no.dugnad.workshops.rankings;

/**
 * The same model solved slowly and another way: the free parameters are the differences to the last
 * note, the log-posterior is written down as it stands in the paper, its derivatives are numeric,
 * and Newton's equations are solved by Gaussian elimination.
 */
final class Reference {
  private final double[][] wins;
  private final double spread;
  private final double slip;

  Reference(double[][] wins, double spread, double slip) {
    this.wins = wins;
    this.spread = spread;
    this.slip = slip;
  }

  /** The strengths, with sum 0. */
  double[] strengths() {
    var x = new double[wins.length - 1];
    for (int step = 0; step < 100; step++) {
      double[] slope = slope(x);
      var curve = new double[x.length][];
      for (int i = 0; i < x.length; i++) {
        double h = 1e-4;
        double[] up = slope(moved(x, i, h));
        double[] down = slope(moved(x, i, -h));
        curve[i] = new double[x.length];
        for (int j = 0; j < x.length; j++) curve[i][j] = -(up[j] - down[j]) / (2 * h);
      }
      double[] move = solved(curve, slope);
      double longest = 0;
      for (int i = 0; i < x.length; i++) {
        x[i] += move[i];
        longest = Math.max(longest, Math.abs(move[i]));
      }
      if (longest < 1e-12) break;
    }
    return centred(x);
  }

  /** The derivative by hand for one coordinate at a time: a difference to the last note. */
  private double[] slope(double[] x) {
    double[] strength = centred(x);
    int n = wins.length;
    var byStrength = new double[n];
    for (int i = 0; i < n; i++) {
      byStrength[i] = -strength[i] / (spread * spread);
      for (int j = 0; j < n; j++) {
        if (i == j) continue;
        double gammaI = Math.exp(strength[i]);
        double gammaJ = Math.exp(strength[j]);
        double plain = gammaI / (gammaI + gammaJ);
        double first = slip / 2 + (1 - slip) * plain;
        double change = (1 - slip) * plain * (1 - plain);
        byStrength[i] += wins[i][j] * change / first - wins[j][i] * change / (1 - first);
      }
    }
    var slope = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      for (int i = 0; i < n; i++) slope[k] += byStrength[i] * ((i == k ? 1 : 0) - 1.0 / n);
    }
    return slope;
  }

  private double[] centred(double[] x) {
    double mean = 0;
    for (double value : x) mean += value / wins.length;
    var strength = new double[wins.length];
    for (int i = 0; i < wins.length; i++) strength[i] = (i < x.length ? x[i] : 0) - mean;
    return strength;
  }

  private static double[] moved(double[] x, int i, double by) {
    double[] moved = x.clone();
    moved[i] += by;
    return moved;
  }

  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int p = 0; p < n; p++) {
      int best = p;
      for (int r = p; r < n; r++) if (Math.abs(a[r][p]) > Math.abs(a[best][p])) best = r;
      double[] row = a[p];
      a[p] = a[best];
      a[best] = row;
      double value = x[p];
      x[p] = x[best];
      x[best] = value;
      for (int r = 0; r < n; r++) {
        if (r == p) continue;
        double factor = a[r][p] / a[p][p];
        for (int c = p; c < n; c++) a[r][c] -= factor * a[p][c];
        x[r] -= factor * x[p];
      }
    }
    for (int p = 0; p < n; p++) x[p] /= a[p][p];
    return x;
  }
}
