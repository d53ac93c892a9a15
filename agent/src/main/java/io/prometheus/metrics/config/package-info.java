/**
 * Takes the place of a class of the Prometheus client that reads the configuration of the
 * application. The packaging lays the agent's classes over the library's.
 */
@NullMarked
package io.prometheus.metrics.config;

import org.jspecify.annotations.NullMarked;
