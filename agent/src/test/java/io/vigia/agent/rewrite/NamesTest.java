package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = Names.SAME.and("standin.Request", "library.server.Request");

  @Test
  void of_sourceInternalAndDescriptor_isTheNameInPlace() {
    assertThat(names.of("standin.Request")).isEqualTo("library.server.Request");
    assertThat(names.of("standin/Request")).isEqualTo("library/server/Request");
    assertThat(names.of("(Lstandin/Request;I)Ljava/lang/String;"))
        .isEqualTo("(Llibrary/server/Request;I)Ljava/lang/String;");
  }

  @Test
  void of_everyOtherName_staysAsItIs() {
    assertThat(names.of("other/Request")).isEqualTo("other/Request");
    assertThat(Names.SAME.of("standin/Request")).isEqualTo("standin/Request");
  }

  @Test
  void and_twoOfOneBeginning_readsTheFirstFirst() {
    Names both = Names.SAME.and("a.b.User$Scope", "c.Scope").and("a.b.", "c.");

    assertThat(both.of("a/b/User$Scope")).isEqualTo("c/Scope");
    assertThat(both.of("a/b/User")).isEqualTo("c/User");
  }
}
