import type { Level } from '@callsight/model';

/** The user's settings that the server obeys, as the editor names them below `callsight.`. */
export interface Settings {
  readonly enabled: boolean;
  /** When an open file is looked at: while typing, on save, or only on a command. */
  readonly run: 'onType' | 'onSave' | 'manual';
  readonly hover: boolean;
  /** `problems` marks hosts that need attention, `all` every scored host. */
  readonly inlayHints: 'off' | 'problems' | 'all';
  /** Levels by rule; where the policy names one they only make it louder. */
  readonly severity: ReadonlyMap<string, Level>;
  /** The score that is asked for, 0 to 100; a policy that asks for more wins. Absent: the policy alone decides. */
  readonly minimumScore?: number;
}

/** The settings of a user who set nothing. */
export const defaultSettings: Settings = {
  enabled: true,
  run: 'onType',
  hover: true,
  inlayHints: 'problems',
  severity: new Map(),
};

const levels: readonly Level[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Gives settings from what an editor sent: each value that has the wrong shape falls back to its default. */
export function readSettings(sent: unknown): Settings {
  const values = isRecord(sent) ? sent : {};
  return {
    enabled: typeof values.enabled === 'boolean' ? values.enabled : defaultSettings.enabled,
    run: oneOf(values.run, ['onType', 'onSave', 'manual']) ?? defaultSettings.run,
    hover: typeof values.hover === 'boolean' ? values.hover : defaultSettings.hover,
    inlayHints: oneOf(values.inlayHints, ['off', 'problems', 'all']) ?? defaultSettings.inlayHints,
    severity: readSeverity(values.severity),
    ...minimumIn(values.minimumScore),
  };
}

function minimumIn(sent: unknown): Pick<Settings, 'minimumScore'> {
  return typeof sent === 'number' && sent >= 0 && sent <= 100 ? { minimumScore: Math.round(sent) } : {};
}

function readSeverity(sent: unknown): ReadonlyMap<string, Level> {
  const known = new Map<string, Level>();
  if (!isRecord(sent)) return known;
  for (const [rule, value] of Object.entries(sent)) {
    const level = oneOf(value, levels);
    if (level) known.set(rule, level);
  }
  return known;
}

function oneOf<T extends string>(value: unknown, options: readonly T[]): T | undefined {
  return options.find((option) => option === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
