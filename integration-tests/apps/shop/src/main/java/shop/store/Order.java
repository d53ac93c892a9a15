package shop.store;

/** An order that was placed. */
public final class Order {
  private final int id;
  private final String customer;

  Order(int id, String customer) {
    this.id = id;
    this.customer = customer;
  }

  /** Its number. */
  public int id() {
    return id;
  }

  /** Who placed it. */
  public String customer() {
    return customer;
  }
}
