/** What stays behind of many statements. */
package bench.soak;
