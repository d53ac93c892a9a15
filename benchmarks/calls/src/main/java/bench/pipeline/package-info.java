/** The CPU of many Redis commands in flight at once. */
package bench.pipeline;
