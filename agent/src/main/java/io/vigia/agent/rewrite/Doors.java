package io.vigia.agent.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The calls of doors that a rewrite has written into methods. */
final class Doors {
  static final Doors NONE =
      new Doors(
          Collections.emptyList(),
          Collections.emptyList(),
          Collections.emptyList(),
          Collections.emptyList());

  final List<Report> reports;
  final List<Replacement> replacements;
  final List<Redirection> redirections;
  final List<Passing> passings;

  private Doors(
      List<Report> reports,
      List<Replacement> replacements,
      List<Redirection> redirections,
      List<Passing> passings) {
    this.reports = reports;
    this.replacements = replacements;
    this.redirections = redirections;
    this.passings = passings;
  }

  Doors and(Report report) {
    return new Doors(with(reports, report), replacements, redirections, passings);
  }

  Doors and(Replacement replacement) {
    return new Doors(reports, with(replacements, replacement), redirections, passings);
  }

  Doors and(Redirection redirection) {
    return new Doors(reports, replacements, with(redirections, redirection), passings);
  }

  Doors and(Passing passing) {
    return new Doors(reports, replacements, redirections, with(passings, passing));
  }

  /** Those of several rewrites, but for doors that failed too often. */
  static Doors of(List<Rewrite> rewrites, Set<String> switchedOff) {
    Doors all =
        new Doors(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Rewrite rewrite : rewrites) {
      addOn(rewrite.doors().reports, switchedOff, all.reports);
      addOn(rewrite.doors().replacements, switchedOff, all.replacements);
      addOn(rewrite.doors().redirections, switchedOff, all.redirections);
      addOn(rewrite.doors().passings, switchedOff, all.passings);
    }
    return all;
  }

  List<DoorCall> all() {
    List<DoorCall> all = new ArrayList<>(reports);
    all.addAll(replacements);
    all.addAll(redirections);
    all.addAll(passings);
    return all;
  }

  /** True where some are written into methods of any name. */
  boolean areAnywhere() {
    return !reports.isEmpty() || !redirections.isEmpty() || !passings.isEmpty();
  }

  private static <T> List<T> with(List<T> some, T another) {
    List<T> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  private static <T extends DoorCall> void addOn(List<T> from, Set<String> off, List<T> to) {
    for (T call : from) {
      if (call.isOn(off)) {
        to.add(call);
      }
    }
  }
}
