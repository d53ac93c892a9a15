/**
 * One call of each observed kind, through the real library and without a network, run by JMH with
 * the agent and without: the difference is what a user pays for the call.
 */
package bench.calls;
