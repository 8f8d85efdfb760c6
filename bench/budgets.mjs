/** What CallSight promises of itself, as ratios to a peer that did its work in the same run. */
export const budgets = {
  /** By the number of files from which on the budget holds, greatest first; to ast-grep. */
  coldScan: [
    { files: 15_000, safe: 0.7, goal: 0.45 },
    { files: 1_000, safe: 1.3, goal: 0.9 },
    { files: 0, safe: 2, goal: 1.3 },
  ],
  /** To ripgrep. */
  warmScan: { safe: 3, goal: 2 },
  warmScanTwentyChanged: { safe: 8, goal: 4 },
  /** From the start of the process to its first answer; to an empty Node. */
  start: { safe: 4, goal: 2.2 },
  /** 95th percentile while typing; to one full parse and extract of the file. */
  keystroke: { safe: 0.8, goal: 0.4 },
  /** An edit of a constant that 500 files use; to one full parse and extract of 5,000 lines. */
  shared: { safe: 4, goal: 1 },
  /** From what is known; to a round trip that does nothing. */
  hover: { safe: 3, goal: 1.5 },
  /** 95th percentile of a keystroke's diagnostics while 200 hosts are probed; to the same without. */
  typingWhileProbing: { safe: 2, goal: 1.3 },
  /** The command's highest resident memory; to ast-grep's. */
  peakMemory: { safe: 3, goal: 2 },
  /** MB of heap for 10,000 files, above the compiler's own. */
  heapPer10k: { safe: 40, goal: 15 },
  /** Cost for 20,000 files; to 20 times the cost for 1,000. */
  growth: { safe: 1.2, goal: 1 },
  /** A list of names: megabytes outside the heap, microseconds a match by all rules, milliseconds to read it. */
  lists: [
    { names: 500_000, outsideMb: 20, matchUs: 10, readMs: 3000 },
    { names: 5_000_000, outsideMb: 150, matchUs: 10, readMs: 30_000 },
  ],
};
