package shop.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /delivery}: how long delivery takes. No statement. Every 20th call of the JVM's life
 * ends in a {@link DeliveryException} that nobody catches.
 */
final class DeliveryServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryServlet.class);
  private static final int FAILS_EVERY = 20;

  private final AtomicInteger calls = new AtomicInteger();

  @Override
  void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LOG.info("asking the courier{}", mark(request));
    if (calls.incrementAndGet() % FAILS_EVERY == 0) {
      throw new DeliveryException("the courier does not answer");
    }
    sendMessage(response, 200, "two days");
  }
}
