package io.vigia.agent.endpoint;

import java.io.IOException;

/** What answers the requests to a path. */
interface Route {
  Response answer(Request request) throws IOException, Refusal;
}
