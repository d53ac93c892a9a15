/**
 * A fast server of the kind that people attach agents to: Tomcat, a pool of H2 connections, Redis.
 * Not under {@code io.vigia}, whose classes the agent takes for its own.
 */
package bench.server;
