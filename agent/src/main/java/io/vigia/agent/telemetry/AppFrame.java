package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in the application's own code that a call into a library came from: the first frame of
 * the stack that is not a library's. Looking costs microseconds; callers look seldom.
 */
public final class AppFrame {
  private static final int MAX_LENGTH = 300;

  /** An application that is not a library though its name begins as one. */
  private static final String[] APPLICATIONS = {"org.springframework.samples."};

  private static final String[] AGENT = {"io.vigia.agent.", "io.vigia.bootstrap."};

  private static final String[] LIBRARIES = {
    // The JDK and languages
    "java.",
    "javax.",
    "jakarta.",
    "jdk.",
    "sun.",
    "com.sun.",
    "com.ibm.",
    "kotlin.",
    "kotlinx.",
    "scala.",
    "groovy.",
    "org.codehaus.groovy.",
    "org.apache.groovy.",
    "clojure.",
    // Drivers
    "org.postgresql.",
    "com.mysql.",
    "org.mariadb.",
    "org.h2.",
    "org.hsqldb.",
    "org.apache.derby.",
    "org.sqlite.",
    "com.microsoft.sqlserver.",
    "net.sourceforge.jtds.",
    "oracle.",
    "com.amazon.",
    "com.amazonaws.",
    "software.amazon.",
    "com.clickhouse.",
    "org.firebirdsql.",
    "com.sap.db.",
    "io.trino.",
    // Pools and proxies of JDBC
    "com.zaxxer.hikari.",
    "com.mchange.",
    "com.alibaba.druid.",
    "org.vibur.",
    "io.agroal.",
    "com.jolbox.bonecp.",
    "com.atomikos.",
    "bitronix.tm.",
    "com.p6spy.",
    "net.ttddyy.",
    "net.sf.log4jdbc.",
    // Mappers
    "org.hibernate.",
    "org.eclipse.persistence.",
    "org.datanucleus.",
    "com.baomidou.",
    "org.mybatis.",
    "org.jooq.",
    "com.querydsl.",
    "org.jdbi.",
    "org.skife.jdbi.",
    "org.sql2o.",
    "io.ebean",
    "com.avaje.",
    "slick.",
    "org.jetbrains.exposed.",
    "org.flywaydb.",
    "liquibase.",
    // Caches
    "com.github.benmanes.caffeine.",
    "org.ehcache.",
    "org.jsr107.",
    "com.hazelcast.",
    "org.infinispan.",
    "org.cache2k.",
    // Frameworks and servers
    "org.springframework.",
    "org.apache.", // Tomcat, DBCP, MyBatis (ibatis), OpenJPA, Struts, CXF, Camel
    "org.eclipse.jetty.",
    "org.jboss.",
    "org.wildfly.",
    "org.xnio.",
    "io.undertow.",
    "io.netty.",
    "io.quarkus.",
    "io.smallrye.",
    "io.micronaut.",
    "io.vertx.",
    "io.micrometer.",
    "io.opentelemetry.",
    "io.sentry.",
    "io.reactivex.",
    "reactor.",
    "rx.",
    "akka.",
    "play.",
    "org.glassfish.",
    "com.google.inject.",
    "com.google.common.",
    "com.fasterxml.",
    "com.netflix.",
    "org.quartz.",
    "org.aspectj.",
    "net.bytebuddy.",
    "net.sf.cglib.",
    "javassist.",
    "org.codehaus.janino.",
  };

  /** Parts of the names of classes that are made at run time, in whatever package. */
  private static final String[] GENERATED = {
    "CGLIB$$",
    "$$Lambda",
    "$Proxy",
    "_$$_jvst",
    "_$$_javassist",
    "$ByteBuddy$",
    "$HibernateProxy$",
    "_WeldClientProxy",
    "$Proxy$_$$_Weld",
    "_ClientProxy",
    "_Subclass",
    "$$FastClassBy",
    "$$EnhancerBy",
    "$Intercepted",
  };

  private AppFrame() {}

  /**
   * That of the calling thread, as {@code shop.Items.all(Items.java:42)}; null where none is. To be
   * called by advice: below the agent's own frames is that of the library, known or not.
   */
  public static @Nullable String find() {
    return find(new Throwable().getStackTrace());
  }

  static @Nullable String find(StackTraceElement[] stack) {
    StackTraceElement frame = frame(stack);
    if (frame == null) {
      return null;
    }
    String text = text(frame);
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  /** The class of that place in {@code stack}, as {@code shop.Items}; null where none is. */
  public static @Nullable String findClass(StackTraceElement[] stack) {
    StackTraceElement frame = frame(stack);
    if (frame == null) {
      return null;
    }
    String name = className(frame.getClassName());
    return name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
  }

  /**
   * The first places in the application's code, as {@code shop.Items.all}, the same in each build:
   * without lines and without the numbers that compilers and the JVM give to what has no name.
   *
   * @param most at most so many
   */
  public static List<String> places(StackTraceElement[] stack, int most) {
    List<String> places = new ArrayList<>(most);
    for (int i = 0; i < stack.length && places.size() < most; i++) {
      if (isApplications(stack[i])) {
        places.add(place(stack[i]));
      }
    }
    return places;
  }

  /** A frame in the same words, whosever it is. */
  public static String place(StackTraceElement frame) {
    return unnumbered(className(frame.getClassName())) + '.' + methodName(frame);
  }

  /** {@code Items$} for {@code Items$1}: the number is that of the class in its file. */
  private static String unnumbered(String name) {
    if (name.indexOf('$') < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length());
    boolean isNumber = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      isNumber = c >= '0' && c <= '9' && (isNumber || i > 0 && name.charAt(i - 1) == '$');
      if (!isNumber) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static @Nullable StackTraceElement frame(StackTraceElement[] stack) {
    int i = 0;
    while (i < stack.length && startsWithAny(stack[i].getClassName(), AGENT)) {
      i++;
    }
    String library = i < stack.length ? packageOf(stack[i]) : "";
    while (i < stack.length && packageOf(stack[i]).equals(library)) {
      i++;
    }
    for (; i < stack.length; i++) {
      if (isApplications(stack[i])) {
        return stack[i];
      }
    }
    return null;
  }

  private static String packageOf(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(0, name.lastIndexOf('.') + 1);
  }

  /** Whether a frame is one of the application itself, no library's and no generated one. */
  public static boolean isApplications(StackTraceElement frame) {
    String name = frame.getClassName();
    if ("<generated>".equals(frame.getFileName())) {
      return false;
    }
    for (String part : GENERATED) {
      if (name.contains(part)) {
        return false;
      }
    }
    return startsWithAny(name, APPLICATIONS) || !startsWithAny(name, LIBRARIES);
  }

  private static boolean startsWithAny(String name, String[] prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static String text(StackTraceElement frame) {
    StringBuilder text = new StringBuilder(80);
    text.append(className(frame.getClassName())).append('.').append(methodName(frame));
    String file = frame.getFileName();
    if (file != null) {
      text.append('(').append(file);
      if (frame.getLineNumber() >= 0) {
        text.append(':').append(frame.getLineNumber());
      }
      text.append(')');
    }
    return text.toString();
  }

  /** Without the address of a hidden class, and without what Scala 2.11 appends for closures. */
  public static String className(String name) {
    int slash = name.indexOf('/');
    String own = slash < 0 ? name : name.substring(0, slash);
    int closure = own.indexOf("$$anonfun$");
    return closure < 0 ? own : own.substring(0, closure);
  }

  /** Of a lambda's body the method that it stands in: compilers call it {@code lambda$all$0}. */
  private static String methodName(StackTraceElement frame) {
    String name = frame.getMethodName();
    if (!name.startsWith("lambda$")) {
      return name;
    }
    int end = name.lastIndexOf('$');
    String enclosing = end > 7 ? name.substring(7, end) : "";
    return enclosing.isEmpty() ? name : enclosing;
  }
}
