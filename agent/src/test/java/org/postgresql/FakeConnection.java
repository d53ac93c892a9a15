package org.postgresql;

/** An object of a known driver's package that no driver was seen to connect. */
public final class FakeConnection {}
