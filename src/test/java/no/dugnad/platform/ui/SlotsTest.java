package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SlotsTest {
  private interface Shelf extends Slot {}

  private static final class Cellar implements Shelf {}

  private static final class Attic implements Shelf {}

  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private final Slots slots = new Slots(beans, type -> type == Attic.class ? 1 : 0);

  @Test
  void whatHangsInASlotIsInTheOrderOfTheHouseWhoeverCameFirst() {
    beans.addBean("attic", new Attic());
    beans.addBean("cellar", new Cellar());

    assertThat(slots.in(Shelf.class)).hasExactlyElementsOfTypes(Cellar.class, Attic.class);
  }

  @Test
  void aSlotWhereNobodyHasHungAnythingIsEmpty() {
    assertThat(slots.in(Shelf.class)).isEmpty();
  }
}
