package io.vigia.standin.okhttp;

/** {@code okhttp3.RealCall}, since 4.3 {@code okhttp3.internal.connection.RealCall}. */
public interface RealCall {}
