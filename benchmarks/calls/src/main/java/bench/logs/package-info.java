/** What a log record costs the thread that logs it. */
package bench.logs;
