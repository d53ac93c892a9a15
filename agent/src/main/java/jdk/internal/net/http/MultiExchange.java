package jdk.internal.net.http;

/** All exchanges with servers that come of one request. */
public abstract class MultiExchange {}
