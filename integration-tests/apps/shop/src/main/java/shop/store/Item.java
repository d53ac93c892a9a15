package shop.store;

/** Something the shop sells. */
public final class Item {
  private int id;
  private String name;
  private int cents;
  private int stock;

  /** For Gson. */
  @SuppressWarnings("unused")
  private Item() {}

  Item(int id, String name, int cents, int stock) {
    this.id = id;
    this.name = name;
    this.cents = cents;
    this.stock = stock;
  }

  /** Its number in the catalogue. */
  public int id() {
    return id;
  }

  /** Its price, in cents. */
  public int cents() {
    return cents;
  }
}
