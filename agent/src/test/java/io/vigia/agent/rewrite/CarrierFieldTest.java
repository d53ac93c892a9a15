package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.util.Attachments;
import io.vigia.bootstrap.Carrier;
import java.io.Serializable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CarrierFieldTest {
  private static final String SHAPES = Shapes.class.getName();

  @Test
  void carrying_anObject_keepsWhatIsAttachedInItself() throws Exception {
    Object object = carrier();
    Attachments<String> attachments = new Attachments<>(String.class);
    assertThat(attachments.get(object)).isNull();
    attachments.put(object, "kept");
    assertThat(((Carrier) object).vigiaCarried()).isEqualTo("kept");
    assertThat(attachments.get(object)).isEqualTo("kept");
    assertThat(attachments.take(object)).isEqualTo("kept");
    assertThat(attachments.take(object)).isNull();
  }

  @Test
  void carrying_theField_isHiddenFromWhatLooksAtFields() throws Exception {
    assertThat(carrier().getClass().getDeclaredFields())
        .filteredOn(field -> field.getName().contains("vigia"))
        .hasSize(1)
        .allMatch(field -> field.isSynthetic() && field.toString().contains("transient"));
  }

  @Test
  void attachments_anotherAgentsObjectInTheField_isNotTakenForOurs() throws Exception {
    Object object = carrier();
    ((Carrier) object).vigiaCarry(7);
    assertThat(new Attachments<>(String.class).take(object)).isNull();
    assertThat(((Carrier) object).vigiaCarried()).isEqualTo(7);
  }

  @Test
  void attachments_objectsWithoutTheField_areKeptApartByIdentity() {
    Attachments<String> attachments = new Attachments<>(String.class);
    Object first = new String("same");
    Object second = new String("same");
    attachments.put(first, "of the first");
    assertThat(attachments.get(second)).isNull();
    assertThat(attachments.take(first)).isEqualTo("of the first");
    assertThat(attachments.get(first)).isNull();
  }

  @Test
  void claims_serializableClass_doesNotCarry() throws Exception {
    Claims claims = new Claims(Arrays.asList());
    Rewrite rewrite = Rewrite.of("any").carrying();
    ClassLoader loader = getClass().getClassLoader();
    byte[] unversioned = loader.getResourceAsStream(Unversioned.NAME + ".class").readAllBytes();
    assertThat(claims.carries(loader, unversioned, Arrays.asList(rewrite))).isFalse();
    assertThat(claims.carries(loader, bytes(Shapes.class), Arrays.asList(rewrite))).isTrue();
  }

  @Test
  void claims_classOfTheJdk_carriesWhereItsVersionIsKnownNotToMatter() throws Exception {
    Claims claims = new Claims(Arrays.asList());
    byte[] task = jdkClass("java/util/concurrent/FutureTask");
    byte[] versioned = jdkClass("java/util/concurrent/ForkJoinTask");
    Rewrite rewrite = Rewrite.of("any").carrying();
    assertThat(claims.carries(null, versioned, Arrays.asList(rewrite))).isTrue();
    assertThat(claims.carries(null, task, Arrays.asList(rewrite))).isFalse();
    Rewrite anyway = Rewrite.of("any").carryingThoughSerializable();
    assertThat(claims.carries(null, task, Arrays.asList(anyway))).isTrue();
  }

  private static byte[] jdkClass(String name) throws Exception {
    return ClassLoader.getSystemResourceAsStream(name + ".class").readAllBytes();
  }

  @Test
  void claims_serializableClassThatIsNeverSerialized_carries() throws Exception {
    Claims claims = new Claims(Arrays.asList());
    Rewrite rewrite = Rewrite.of("any").carryingThoughSerializable();
    ClassLoader loader = getClass().getClassLoader();
    assertThat(claims.carries(loader, bytes(Unweavable.class), Arrays.asList(rewrite))).isTrue();
  }

  @Test
  void claims_serializableClassThatSaysItsVersion_carries() throws Exception {
    Claims claims = new Claims(Arrays.asList());
    Rewrite rewrite = Rewrite.of("any").carrying();
    ClassLoader loader = getClass().getClassLoader();
    byte[] bytes = loader.getResourceAsStream(Versioned.NAME + ".class").readAllBytes();
    assertThat(claims.carries(loader, bytes, Arrays.asList(rewrite))).isTrue();
  }

  @Test
  void claims_interface_doesNotCarry() throws Exception {
    Claims claims = new Claims(Arrays.asList());
    Rewrite rewrite = Rewrite.of("any").carrying();
    ClassLoader loader = getClass().getClassLoader();
    assertThat(claims.carries(loader, bytes(Instrumentation.class), Arrays.asList(rewrite)))
        .isFalse();
  }

  private static Object carrier() throws Exception {
    WovenLoader loader = new WovenLoader(SHAPES, Rewrite.of(SHAPES).carrying());
    return loader.loadClass(SHAPES).getDeclaredConstructor().newInstance();
  }

  private static byte[] bytes(Class<?> type) throws Exception {
    return type.getResourceAsStream(type.getSimpleName() + ".class").readAllBytes();
  }

  /** Serialized as this version, whatever it implements. */
  private static final class Versioned implements Serializable {
    static final String NAME = Versioned.class.getName().replace('.', '/');
    private static final long serialVersionUID = 1;
  }

  /** Serialized as a version that is made of what it implements, too. */
  private static class Unversioned implements Serializable {
    static final String NAME = Unversioned.class.getName().replace('.', '/');
  }
}
