package redis;

/** Something whose answers are cached. */
interface Shop {
  String price(String article);

  /** A price that is stored. */
  String reprice(String article, String price);

  void forget(String article);

  void forgetAll();

  /** Asked for by one thread at a time. */
  String stock(String article);
}
