package no.dugnad.platform.database;

import no.dugnad.platform.shared.Money;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;

/**
 * Maps rows to records by the names of their columns: {@code manager_id} to {@code managerId}. A
 * part that is a record declared within the record takes its own from the same row. Knows UUID,
 * enums, Instant, LocalDate, and Money from a bigint of øre.
 */
public final class Rows {
  private static final ConversionService CONVERSIONS = conversions();

  private Rows() {}

  public static <T> RowMapper<T> to(Class<T> type) {
    return new RecordMapper<>(type, CONVERSIONS);
  }

  private static ConversionService conversions() {
    var conversions = new DefaultConversionService();
    conversions.addConverter(Long.class, Money.class, Money::new);
    return conversions;
  }
}
