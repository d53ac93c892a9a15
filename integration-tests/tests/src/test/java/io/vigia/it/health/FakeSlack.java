package io.vigia.it.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An incoming webhook of Slack, which refuses what Slack refuses: another method, path or content
 * type, no text, too many or too long blocks and fields, and markup that is not escaped.
 */
final class FakeSlack implements AutoCloseable {
  private static final String PATH = "/services/T000/B000/secret";
  private static final int MAX_BLOCKS = 50;
  private static final int MAX_SECTION = 3_000;
  private static final int MAX_FIELDS = 10;
  private static final int MAX_FIELD = 2_000;

  private final HttpServer server;
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  FakeSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /** What a person is told to keep secret. */
  String webhook() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  /** The texts of the messages so far, in their order. */
  List<String> texts() {
    return messages.stream().map(message -> message.get("text").textValue()).toList();
  }

  /** All that a message shows, as JSON. */
  String message(int index) {
    return messages.get(index).toString();
  }

  /** What was refused, and why. */
  List<String> refused() {
    return refused;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<String> wrong = wrong(exchange, body);
    if (wrong.isEmpty()) {
      messages.add(new ObjectMapper().readTree(body));
      answer(exchange, 200, "ok");
    } else {
      refused.add(wrong + " in " + body);
      answer(exchange, 400, "invalid_payload");
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static List<String> wrong(HttpExchange exchange, String body) throws IOException {
    List<String> wrong = new ArrayList<>();
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    check(wrong, exchange.getRequestMethod().equals("POST"), "method");
    check(wrong, exchange.getRequestURI().toString().equals(PATH), "path");
    check(wrong, type.startsWith("application/json"), "content type " + type);
    JsonNode message = new ObjectMapper().readTree(body);
    check(wrong, !message.path("text").asText().isEmpty(), "no text");
    checkText(wrong, message.path("text").asText());
    List<JsonNode> blocks = new ArrayList<>();
    message.path("blocks").forEach(blocks::add);
    for (JsonNode attachment : message.path("attachments")) {
      attachment.path("blocks").forEach(blocks::add);
    }
    check(wrong, blocks.size() <= MAX_BLOCKS, "too many blocks");
    blocks.forEach(block -> checkBlock(wrong, block));
    return wrong;
  }

  private static void checkBlock(List<String> wrong, JsonNode block) {
    String type = block.path("type").asText();
    check(
        wrong, List.of("section", "context", "divider", "header").contains(type), "block " + type);
    String text = block.path("text").path("text").asText();
    check(wrong, text.length() <= MAX_SECTION, "a section too long");
    checkText(wrong, text);
    check(wrong, block.path("fields").size() <= MAX_FIELDS, "too many fields");
    for (JsonNode field : block.path("fields")) {
      String value = field.path("text").asText();
      check(wrong, !value.isEmpty() && value.length() <= MAX_FIELD, "a field empty or too long");
      checkText(wrong, value);
    }
  }

  /** Of angle brackets only links and dates may be there, of ampersands only entities. */
  private static void checkText(List<String> wrong, String text) {
    String plain =
        text.replaceAll("<(https?://[^<>|]+(\\|[^<>|]*)?|!date\\^[^<>]*)>", "")
            .replaceAll("&(amp|lt|gt);", "");
    check(wrong, !plain.matches("(?s).*[<>&].*"), "not escaped: " + text);
  }

  private static void check(List<String> wrong, boolean isRight, String otherwise) {
    if (!isRight) {
      wrong.add(otherwise);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
