package no.dugnad.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Asks for each column by its one name. Spring's own mapper tries {@code managerId} first, and the
 * driver's exception at each such name was a tenth of the time of a save.
 */
final class RecordMapper<T> implements RowMapper<T> {
  /**
   * @param within the shape of a part that the record declares within itself; null for a column
   */
  private record Column(String name, TypeDescriptor type, @Nullable Shape within) {}

  /** Of one class, however many rows and queries. */
  private record Shape(Constructor<?> constructor, Column[] columns) {
    private static final ClassValue<Shape> KNOWN =
        new ClassValue<>() {
          @Override
          protected Shape computeValue(Class<?> type) {
            return of(type);
          }
        };

    private static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      if (components == null) throw new IllegalArgumentException("no record: " + type);
      Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
      var columns = new Column[components.length];
      for (int i = 0; i < columns.length; i++) {
        var parameter = new TypeDescriptor(new MethodParameter(constructor, i));
        String name = JdbcUtils.convertPropertyNameToUnderscoreName(components[i].getName());
        boolean within =
            parameter.getType().getEnclosingClass() == type && parameter.getType().isRecord();
        columns[i] = new Column(name, parameter, within ? of(parameter.getType()) : null);
      }
      return new Shape(constructor, columns);
    }
  }

  private final Shape shape;
  private final ConversionService conversions;

  RecordMapper(Class<T> type, ConversionService conversions) {
    this.shape = Shape.KNOWN.get(type);
    this.conversions = conversions;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T mapRow(ResultSet row, int number) throws SQLException {
    return (T) read(row, shape);
  }

  private Object read(ResultSet row, Shape shape) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[shape.columns().length];
    for (int i = 0; i < values.length; i++) values[i] = value(row, shape.columns()[i]);
    return BeanUtils.instantiateClass(shape.constructor(), values);
  }

  private @Nullable Object value(ResultSet row, Column column) throws SQLException {
    if (column.within() != null) return read(row, column.within());
    int index = row.findColumn(column.name());
    Object value = JdbcUtils.getResultSetValue(row, index, column.type().getType());
    return conversions.convert(value, column.type());
  }
}
