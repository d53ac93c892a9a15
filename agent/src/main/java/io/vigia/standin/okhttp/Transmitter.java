package io.vigia.standin.okhttp;

import okhttp3.Call;

/** {@code okhttp3.internal.connection.Transmitter}. */
public abstract class Transmitter {
  /** The call that it transmits. */
  public final Call call;

  Transmitter(Call call) {
    this.call = call;
  }
}
