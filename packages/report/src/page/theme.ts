/** The page's own colours; the editor's theme comes first where the page runs in a webview. */
interface Theme {
  readonly bg: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly soft: string;
  readonly track: string;
  readonly focus: string;
  /** Surface and ink of each tone. */
  readonly tones: Readonly<Record<Tone, readonly [string, string]>>;
  /** Solid fill of each tone in a chart. */
  readonly fills: Readonly<Record<Tone, string>>;
  readonly shadow: string;
}

type Tone = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'unknown' | 'note';

const light: Theme = {
  bg: '#f6f7f9',
  card: '#ffffff',
  line: '#e1e5ea',
  text: '#1b2430',
  muted: '#576272',
  accent: '#2f5fd0',
  soft: '#a9b6c9',
  track: '#eceff3',
  focus: '#2f5fd0',
  tones: {
    a: ['#dcf3e6', '#0b5a33'],
    b: ['#d9eff3', '#0a4f5c'],
    c: ['#fbefc9', '#654a00'],
    d: ['#ffe5d0', '#813800'],
    e: ['#ffdcd5', '#93220f'],
    f: ['#b3122e', '#ffffff'],
    unknown: ['#f1eefa', '#4f3f86'],
    note: ['#e6edfb', '#234a9f'],
  },
  fills: {
    a: '#2f9e66',
    b: '#2b97a8',
    c: '#d3a21a',
    d: '#e07b2f',
    e: '#d9523a',
    f: '#b3122e',
    unknown: '#8c7cc3',
    note: '#5f86dc',
  },
  shadow: '0 1px 2px rgb(20 30 50 / 5%), 0 6px 20px rgb(20 30 50 / 4%)',
};

const dark: Theme = {
  bg: '#14181e',
  card: '#1c222a',
  line: '#2d3540',
  text: '#e4e9f0',
  muted: '#a3aebd',
  accent: '#8ab0ff',
  soft: '#55637a',
  track: '#2a323d',
  focus: '#8ab0ff',
  tones: {
    a: ['#15392a', '#8be4b4'],
    b: ['#12363f', '#86dcec'],
    c: ['#3d3210', '#f3d471'],
    d: ['#45290f', '#ffb982'],
    e: ['#4a1f18', '#ffab9b'],
    f: ['#c3203f', '#ffffff'],
    unknown: ['#2b2640', '#c9bcf7'],
    note: ['#1e2d4d', '#a9c5ff'],
  },
  fills: {
    a: '#3fb67c',
    b: '#3aabbd',
    c: '#d6ac33',
    d: '#e58a45',
    e: '#e2664f',
    f: '#e0405f',
    unknown: '#9485cf',
    note: '#6f95ea',
  },
  shadow: 'none',
};

const tones: readonly Tone[] = ['a', 'b', 'c', 'd', 'e', 'f', 'unknown', 'note'];

const declared = (theme: Theme): string =>
  [
    `--bg:var(--vscode-editor-background,${theme.bg})`,
    `--card:var(--vscode-editorWidget-background,${theme.card})`,
    `--line:var(--vscode-widget-border,${theme.line})`,
    `--text:var(--vscode-editor-foreground,${theme.text})`,
    `--muted:var(--vscode-descriptionForeground,${theme.muted})`,
    `--accent:var(--vscode-textLink-foreground,${theme.accent})`,
    `--fill:${theme.accent}`,
    `--on-fill:${theme.card}`,
    `--soft:${theme.soft}`,
    `--track:${theme.track}`,
    `--focus:var(--vscode-focusBorder,${theme.focus})`,
    `--shadow:${theme.shadow}`,
    ...tones.flatMap((tone) => [
      `--${tone}-bg:${theme.tones[tone][0]}`,
      `--${tone}-fg:${theme.tones[tone][1]}`,
      `--${tone}-fill:${theme.fills[tone]}`,
    ]),
  ].join(';');

const contrast = (text: string, ground: string): string =>
  [
    `--bg:var(--vscode-editor-background,${ground})`,
    `--card:var(--vscode-editor-background,${ground})`,
    `--text:var(--vscode-editor-foreground,${text})`,
    `--muted:${text}`,
    `--line:var(--vscode-contrastBorder,${text})`,
    `--track:${ground}`,
    '--shadow:none',
    ...tones.flatMap((tone) => [`--${tone}-bg:${ground}`, `--${tone}-fg:${text}`]),
  ].join(';');

/** The colours as custom properties: by the reader's system, then by the class that the editor sets. */
export const themeStyles = `
:root,body.vscode-light{color-scheme:light;${declared(light)}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${declared(dark)}}}
body.vscode-dark{color-scheme:dark;${declared(dark)}}
body.vscode-high-contrast{color-scheme:dark;${declared(dark)};${contrast('#fff', '#000')}}
body.vscode-high-contrast-light{color-scheme:light;${declared(light)};${contrast('#000', '#fff')}}
@media print{:root{color-scheme:light;${declared(light)};--bg:#fff}}
`;
