package io.vigia.agent.rewrite;

import io.vigia.agent.util.Log;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where every class that is loaded passes: decides in about a microsecond that an instrumentation
 * claims it or, nearly always, that none does.
 */
public final class FrontDoor implements ClassFileTransformer {
  private final ClassLoader own = FrontDoor.class.getClassLoader();
  private final Claims claims;
  private final Weaver weaver;
  private final WeakMap<ClassLoader, Boolean> seesHooks = new WeakMap<>();

  /** The names of the classes that an advice was pasted into, by the simple name of the advice. */
  private final Map<String, Set<String>> wovenBySite = new ConcurrentHashMap<>();

  private final Map<String, String> adviceBySite = new ConcurrentHashMap<>();

  public FrontDoor(List<Instrumentation> instrumentations) {
    List<Rewrite> rewrites = new ArrayList<>();
    for (Instrumentation instrumentation : instrumentations) {
      String type = instrumentation.getClass().getName();
      String packageName = type.substring(0, type.lastIndexOf('.') + 1);
      for (Rewrite rewrite : instrumentation.rewrites()) {
        rewrites.add(rewrite.in(packageName));
      }
    }
    claims = new Claims(rewrites);
    weaver = new Weaver(own);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (name == null || loader == own) {
      return null;
    }
    try {
      List<Rewrite> rewrites = claims.of(loader, name, classFile);
      if (rewrites.isEmpty() || !seesHooks(loader, name)) {
        return null;
      }
      // A class cannot gain or lose a field once it is loaded.
      boolean isCarrier = redefined != null && isCarrier(redefined);
      if (!isCarrier && !weaver.changes(classFile, rewrites)) {
        return null;
      }
      boolean carrying =
          redefined == null ? claims.carries(loader, classFile, rewrites) : isCarrier;
      byte[] woven = weaver.weave(classFile, rewrites, carrying);
      remember(name, rewrites);
      return woven;
    } catch (Throwable thrown) {
      Log.warn(name.replace('/', '.') + " is not observed", thrown);
      return null;
    }
  }

  /**
   * Has the classes loaded before the front door was there rewritten now, as where the agent is
   * attached to a running JVM.
   */
  public void catchUp(java.lang.instrument.Instrumentation jvm) {
    List<Class<?>> meant = new ArrayList<>();
    for (Class<?> loaded : jvm.getAllLoadedClasses()) {
      if (loaded.getClassLoader() != own
          && claims.mayClaim(loaded.getName().replace('.', '/'))
          && jvm.isModifiableClass(loaded)) {
        meant.add(loaded);
      }
    }
    if (meant.isEmpty()) {
      return;
    }
    try {
      // The JVM stops all threads for each call.
      jvm.retransformClasses(meant.toArray(new Class<?>[0]));
    } catch (Throwable oneOfThem) {
      for (Class<?> loaded : meant) {
        retransform(jvm, loaded);
      }
    }
  }

  /**
   * Takes an advice out of every class that it was pasted into, and keeps it out.
   *
   * @param site the simple name of the advice
   */
  public void switchOff(String site, java.lang.instrument.Instrumentation jvm) {
    String advice = adviceBySite.get(site);
    Set<String> woven = wovenBySite.get(site);
    if (advice == null || woven == null) {
      return;
    }
    weaver.switchOff(advice);
    for (Class<?> loaded : jvm.getAllLoadedClasses()) {
      if (woven.contains(loaded.getName().replace('.', '/'))) {
        retransform(jvm, loaded);
      }
    }
  }

  private static void retransform(java.lang.instrument.Instrumentation jvm, Class<?> loaded) {
    try {
      jvm.retransformClasses(loaded);
    } catch (Throwable thrown) {
      Log.warn(loaded.getName() + " stays as it was loaded", thrown);
    }
  }

  private static boolean isCarrier(Class<?> loaded) {
    return Arrays.asList(loaded.getInterfaces()).contains(Carrier.class);
  }

  private void remember(String name, List<Rewrite> rewrites) {
    claims.rewritten(name);
    for (Rewrite rewrite : rewrites) {
      for (Rewrite.Advised advised : rewrite.advised()) {
        String site = advised.advice.substring(advised.advice.lastIndexOf('.') + 1);
        remember(name, site, advised.advice);
      }
      for (DoorCall call : rewrite.doors().all()) {
        remember(name, call.site(), call.door);
      }
    }
  }

  private void remember(String name, String site, String advice) {
    adviceBySite.put(site, advice);
    wovenBySite.computeIfAbsent(site, s -> ConcurrentHashMap.newKeySet()).add(name);
  }

  /**
   * Loaders that hide the bootstrap classes (JBoss Modules, OSGi) would make a rewritten class fail
   * to link: their classes stay as they are.
   */
  private boolean seesHooks(@Nullable ClassLoader loader, String name) {
    if (loader == null) {
      return true;
    }
    Boolean sees = seesHooks.get(loader);
    if (sees == null) {
      sees = canLoadHooks(loader);
      seesHooks.put(loader, sees);
      if (!sees) {
        Log.warn(
            name.replace('/', '.')
                + " and what else "
                + loader.getClass().getName()
                + " loads is not observed: the loader hides io.vigia.bootstrap");
      }
    }
    return sees;
  }

  private static boolean canLoadHooks(ClassLoader loader) {
    try {
      return Class.forName(Hooks.class.getName(), false, loader) == Hooks.class;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
