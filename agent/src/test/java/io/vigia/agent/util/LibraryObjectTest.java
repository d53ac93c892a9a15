package io.vigia.agent.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LibraryObjectTest {
  private final LibraryObject pool = new LibraryObject(new Pool());

  @Test
  void number_ofAMethodOfAPublicSuperClass_isWhatItReturns() {
    assertThat(pool.number("getSize")).isEqualTo(7);
    assertThat(pool.get("getOwner").text("getName")).isEqualTo("owner");
    assertThat(pool.size("getMembers")).isEqualTo(2);
    assertThat(pool.elements("getArray")).containsExactly("x", "y", "z");
  }

  @Test
  void number_ofWhatIsNotThere_isNaN() {
    assertThat(pool.number("getNothing")).isNaN();
    assertThat(pool.number("getOwner")).isNaN();
    assertThat(pool.size("getSize")).isNaN();
    assertThat(pool.get("getNull").number("getSize")).isNaN();
    assertThat(pool.get("getNull").field("size").text("toString")).isNull();
    assertThat(pool.elements("getSize")).isEmpty();
  }

  @Test
  void number_ofAMethodThatThrows_isNaN() {
    assertThat(pool.number("getFailure")).isNaN();
    assertThat(pool.text("getError")).isNull();
  }

  @Test
  void get_ofSeveralMethods_isTheFirstThatAnswers() {
    assertThat(pool.get("getNothing", "getNull", "getOwner").text("getName")).isEqualTo("owner");
  }

  @Test
  void field_ofASuperClass_isWhatItHolds() {
    assertThat(pool.field("size").number("intValue")).isEqualTo(7);
    assertThat(pool.field("none").text("toString")).isNull();
  }

  @Test
  void number_ofAnApplicationsClass_keepsNotItsLoader() throws Exception {
    WeakReference<ClassLoader> loader = readAnObjectOfAnotherLoader();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (loader.get() != null && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> readAnObjectOfAnotherLoader() throws Exception {
    URL classes = LibraryObjectTest.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, null)) {
      Constructor<?> constructor = loader.loadClass(Base.class.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      LibraryObject read = new LibraryObject(constructor.newInstance());
      for (int i = 0; i < 20; i++) { // often enough for the JDK to make a class of the call
        assertThat(read.number("getSize")).isEqualTo(7);
        assertThat(read.number("getFailure")).isNaN();
      }
      return new WeakReference<>(loader);
    }
  }

  private static final class Pool extends Base {}

  static class Base {
    @SuppressWarnings("unused")
    private final int size = 7;

    public int getSize() {
      return size;
    }

    public Object getOwner() {
      return new Thread("owner");
    }

    public List<String> getMembers() {
      return Collections.unmodifiableList(List.of("a", "b"));
    }

    public String[] getArray() {
      return new String[] {"x", "y", "z"};
    }

    public Object getNull() {
      return null;
    }

    public int getFailure() {
      throw new IllegalStateException("closed");
    }

    public int getError() {
      throw new NoClassDefFoundError("gone");
    }
  }
}
