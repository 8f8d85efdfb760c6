import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a program to its end. Gives wall time and the most memory it ever held (MB, Linux only), and throws when it
 * ends with an exit code that `accepts` does not name.
 */
export function runProgram({ command, args, env = {}, cwd, accepts = [0] }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let peakMb = 0;
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, peakOf(child.pid));
    }, 5);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const wallMs = performance.now() - start;
      if (accepts.includes(code)) resolve({ wallMs, peakMb });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${said.slice(-500)}`));
    });
  });
}

/** The kernel keeps the highest resident size, so looking now and then loses only the last moment. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs each side in turn, `pairs` times after one unmeasured round; gives the measurements of each side. */
export async function inTurn(sides, pairs) {
  const results = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= pairs; round++) {
    for (const [name, side] of Object.entries(sides)) {
      const result = await side();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

/** Middle, least and greatest of some figures. */
export function summary(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return { median: (middle[0] + middle[1]) / 2, min: sorted[0], max: sorted.at(-1) };
}

/** A quantile of figures in ascending order. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The ratio of each pair: ours to the peer's of the same round. */
export function ratios(ours, theirs) {
  return summary(ours.map((value, index) => value / theirs[index]));
}
