package io.vigia.agent.alert;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which service and which of its instances messages come from. */
public final class Origin {
  public final String service;
  public final String environment;

  private final Supplier<String> instance;
  private final Supplier<@Nullable String> link;

  /**
   * See the fields.
   *
   * @param instance the name of the machine and the port, once that is known
   * @param link where the page is, once that is known
   */
  public Origin(
      String service,
      String environment,
      Supplier<String> instance,
      Supplier<@Nullable String> link) {
    this.service = service;
    this.environment = environment;
    this.instance = instance;
    this.link = link;
  }

  String instance() {
    return instance.get();
  }

  @Nullable String link() {
    return link.get();
  }
}
