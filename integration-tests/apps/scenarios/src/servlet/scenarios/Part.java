package scenarios;

/** Servlets that need more than every container has; found by its name, where it was compiled. */
interface Part {
  void register(Site site);
}
