/**
 * Alerts in the process: rules over what the agent counts anyway, incidents with their times, and
 * the messages that tell people. Everything but {@code channel} runs on a clock that is given to
 * it.
 */
@NullMarked
package io.vigia.agent.alert;

import org.jspecify.annotations.NullMarked;
