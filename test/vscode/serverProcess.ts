import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The language servers that this extension host started: its children that run our bundle. Linux tells in /proc. */
export function servers(): number[] {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/status`).includes(`\nPPid:\t${process.pid}\n`))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('dist/server.js'))
    .map(Number);
}

/** The TCP and UDP sockets that a process holds, as lines of the kernel's tables. */
export function networkSockets(pid: number): string[] {
  const own = list(`/proc/${pid}/fd`).flatMap(
    (fd) => /^socket:\[(\d+)\]$/.exec(link(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    read(`/proc/${pid}/net/${table}`)
      .split('\n')
      .filter((line) => own.includes(line.trim().split(/\s+/)[9] ?? '')),
  );
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function link(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
