package no.dugnad.platform.ui;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** What hangs in the rooms' slots, in the order of the house: from the ground up. */
public final class Slots {
  private final ListableBeanFactory beans;
  private final ToIntFunction<Class<?>> storey;

  /**
   * @param storey how high up a class lies in the house
   */
  public Slots(ListableBeanFactory beans, ToIntFunction<Class<?>> storey) {
    this.beans = beans;
    this.storey = storey;
  }

  /** Empty when no room has hung anything there. What fails in one of them fails the page. */
  public <S extends Slot> List<S> in(Class<S> slot) {
    return beans.getBeanProvider(slot).stream()
        .sorted(comparingInt(hung -> storey.applyAsInt(AopUtils.getTargetClass(hung))))
        .toList();
  }
}
