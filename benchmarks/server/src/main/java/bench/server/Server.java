package bench.server;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import redis.clients.jedis.JedisPooled;

/** The main class: listens on the port {@code PORT} and reads from Redis at {@code REDIS_URL}. */
public final class Server {
  private Server() {}

  public static void main(String[] args) throws Exception {
    HikariDataSource database = Products.database();
    JedisPooled redis = new JedisPooled(new URI(variable("REDIS_URL", "redis://127.0.0.1:6379")));
    redis.set("price:7", "12.50");

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(Integer.parseInt(variable("PORT", "8080")));
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "products", new ProductServlet(new Products(database), redis));
    context.addServletMappingDecoded("/products/*", "products");
    tomcat.getConnector();
    tomcat.start();
    tomcat.getServer().await();
  }

  private static String variable(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }
}
