package no.dugnad.workshops.rankings;

/** Inverts a symmetric, positive definite matrix by its Cholesky factor. */
final class Cholesky {
  private Cholesky() {}

  static double[][] inverse(double[][] matrix) {
    double[][] lower = inverseLower(factor(matrix));
    int n = matrix.length;
    var inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < n; k++) sum += lower[k][i] * lower[k][j];
        inverse[i][j] = sum;
        inverse[j][i] = sum;
      }
    }
    return inverse;
  }

  private static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    var lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
        if (i == j && !(sum > 0)) throw new ArithmeticException("not positive definite");
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    return lower;
  }

  private static double[][] inverseLower(double[][] lower) {
    int n = lower.length;
    var inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      inverse[j][j] = 1 / lower[j][j];
      for (int i = j + 1; i < n; i++) {
        double sum = 0;
        for (int k = j; k < i; k++) sum -= lower[i][k] * inverse[k][j];
        inverse[i][j] = sum / lower[i][i];
      }
    }
    return inverse;
  }
}
