package io.vigia.it.containers;

import java.util.Locale;

/** What not every container can do; a line of {@code containers.txt} lists those that it has. */
enum Capability {
  SERVLET31("the servlet API of this release has no non-blocking reads"),
  SESSIONS("sessions are not counted in this container"),
  SECOND_APPLICATION("the test of this container stops no web application"),
  THREAD_POOL("the threads of this container are not shown"),
  HTTP2("this release speaks no HTTP/2"),
  HANDLERS("the server has nothing but servlets"),
  DEFAULT_SERVLET("the default servlet is the framework's own"),
  LONG("it takes long and does not depend on the container: played in the newest Tomcat"),
  MANY_HANG_UPS("it takes long: played in the newest Tomcat, Undertow, Jetty and WebFlux"),
  ROOT_MAPPING("this release has no mapping of the context root"),
  SILENT_ON_BROKEN_OFF_HEADERS(
      "a race between the headers and the connection's end, after which its access log may say 400"),
  FAILS_AFTER_START_ASYNC("this release answers when the time is over, also without an agent"),
  FAT_JAR("it is not started from a jar of jars"),
  ACTUATOR1("its actuator has the paths of Spring Boot 2"),
  ACTUATOR2("its actuator has the paths of Spring Boot 1"),
  STATUSES("this release has no ResponseStatusException"),
  FUNCTIONS("this release has no functional routes"),
  STAGES("this release of JAX-RS has no stages"),
  ESCAPES("this release has a mapper for every exception, so that none escapes"),
  ASYNC_HANG_UPS(
      "it mixes up requests whose application goes on writing when the client is gone: also without"
          + " an agent a later client's connection is reset, on JDK 8 once in some ten thousand"),
  BAD_REQUESTS("the server answers before there is a request; its access log has no line either");

  private final String otherwise;

  Capability(String otherwise) {
    this.otherwise = otherwise;
  }

  /** Why a scenario that needs it cannot run without it. */
  String otherwise() {
    return otherwise;
  }

  static Capability of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
