package bench.compare;

/**
 * What one run of one variant showed.
 *
 * @param startWall seconds until the first request is answered
 * @param startCpu CPU seconds until then
 * @param settledCpu CPU seconds until five seconds later
 * @param cpuPerRequest microseconds of CPU a request
 * @param liveHeap MB that survive a full collection, after the load
 * @param resident MB of resident memory, after the load
 * @param classes loaded classes, after the load
 */
record Figures(
    double startWall,
    double startCpu,
    double settledCpu,
    double cpuPerRequest,
    double liveHeap,
    double resident,
    double classes) {}
