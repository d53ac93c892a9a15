package com.github.benmanes.caffeine.cache;

import java.util.HashMap;

/** A class of Caffeine's name. */
public final class UnboundedLocalCache extends HashMap<Object, Object> {}
