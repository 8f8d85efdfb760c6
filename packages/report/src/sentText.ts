/**
 * Gives the log of what left this machine as lines for people, the newest last; what is no line of it is left out.
 * `problem` says why the log cannot be kept.
 */
export const sentText = (lines: readonly string[], problem?: string): string => {
  const rows = lines.flatMap(rowOf);
  if (problem !== undefined) return `What leaves this machine cannot be told. ${[problem, ...rows].join('\n')}\n`;
  return rows.length === 0 ? 'Nothing has left this machine.\n' : `${rows.join('\n')}\n`;
};

const rowOf = (line: string): readonly string[] => {
  const entry = parsed(line);
  if (entry === undefined || entry.left !== true) return [];
  const text = (name: string): string => (typeof entry[name] === 'string' ? entry[name] : '');
  const port = typeof entry.port === 'number' ? `:${entry.port}` : '';
  const to = entry.what === 'dns' ? `looked up ${text('host')}` : `connected to ${text('host')}${port}`;
  const about = text('about') && ` about ${text('about')}`;
  const where = [text('address'), text('proxy') && `through ${text('proxy')}`].filter(Boolean).join(' ');
  return [
    `${text('at').slice(0, 19)}Z  ${text('purpose').padEnd(11)}  ${to}${about}${where && ` (${where})`}: ${text('outcome')}`,
  ];
};

const parsed = (line: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
