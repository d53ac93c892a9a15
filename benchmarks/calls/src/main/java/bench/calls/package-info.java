/**
 * One call of each observed kind, with no network and as little of a library around it as there can
 * be, run by JMH with the agent and without: the difference is what a user pays for the call.
 */
package bench.calls;
