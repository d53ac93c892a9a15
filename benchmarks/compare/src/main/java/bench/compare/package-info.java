/**
 * Starts one server without and with each of several agents, in turn and again, and prints what
 * each agent adds. Everything is measured from outside: {@code /proc}, {@code jcmd} and requests.
 */
package bench.compare;
