import { themeStyles } from './theme';

const toneRules = (['a', 'b', 'c', 'd', 'e', 'f', 'unknown'] as const)
  .map(
    (tone) =>
      `.g-${tone}{background:var(--${tone}-bg);color:var(--${tone}-fg)}.bar.s-${tone},.swatch.s-${tone}{fill:var(--${tone}-fill);background:var(--${tone}-fill)}`,
  )
  .join('');

const answerTones = { blocked: 'e', review: 'c', unknown: 'unknown', allowed: 'a', note: 'note' } as const;

const answerRules = Object.entries(answerTones)
  .map(
    ([answer, tone]) =>
      `.chip.a-${answer},.tile.a-${answer} .mark{background:var(--${tone}-bg);color:var(--${tone}-fg)}.risk.a-${answer}{border-left-color:var(--${tone}-fill)}`,
  )
  .join('');

const frame = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;padding:0;background:var(--bg);color:var(--text);font:14px/1.6 var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.page{max-width:1200px;margin:0 auto;padding:28px 32px 64px}
main{outline:0}
h1,h2,h3,h4,p,ul,dl,figure{margin:0;padding:0}
ul{list-style:none}
h1{font-size:28px;line-height:1.2;letter-spacing:-.015em;font-weight:680}
h2{font-size:19px;line-height:1.3;letter-spacing:-.01em;font-weight:650}
h3{font-size:14px;font-weight:620}
h4{font-size:13px;font-weight:620;margin:18px 0 6px}
a{color:var(--accent);text-underline-offset:3px}
code,pre{font-family:var(--vscode-editor-font-family,ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace);font-size:.92em}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:6px}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:8px;background:var(--card);padding:8px 14px;border-radius:8px;z-index:9}
.skip:focus{left:16px}
.faint{color:var(--muted)}
.small{font-size:12.5px}
.number{text-align:right}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow)}
.pad{padding:20px 24px}
section{margin-top:44px;scroll-margin-top:20px}
section>h2{margin-bottom:14px}
.intro{color:var(--muted);margin:-8px 0 14px}
`;

const head = `
.top{display:grid;grid-template-columns:1fr auto;gap:18px 24px;align-items:start}
.brand{grid-column:1;grid-row:1;display:flex;align-items:center;gap:10px;font-weight:650;letter-spacing:-.01em}
.brand .mark path,.brand .mark circle{fill:none;stroke:var(--accent);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.brand .mark .dot{fill:var(--accent);stroke:none}
.title{grid-column:1/-1;grid-row:2}
.tools{grid-column:2;grid-row:1;display:flex;gap:10px;flex-wrap:wrap;justify-content:flex-end}
.kicker{color:var(--muted);font-size:13px;margin-bottom:2px}
.facts{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:14px}
.facts div{display:flex;gap:8px}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
.switch{display:inline-flex;border:1px solid var(--line);background:var(--card);border-radius:10px;padding:3px}
.switch button,.plain{border:0;background:transparent;border-radius:7px;padding:4px 12px;cursor:pointer;color:var(--muted)}
.switch button[aria-pressed=true]{background:var(--fill);color:var(--card);font-weight:600}
.plain{border:1px solid var(--line);background:var(--card);border-radius:10px;color:var(--text)}
.plain:hover,.switch button:hover{color:var(--text)}
.switch button[aria-pressed=true]:hover{color:var(--card)}
nav{margin-top:22px;border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 22px}
nav a{display:block;padding:8px 0 9px;color:var(--muted);text-decoration:none;border-bottom:2px solid transparent;margin-bottom:-1px}
nav a:hover{color:var(--text);border-bottom-color:var(--accent)}
footer{margin-top:56px;padding-top:18px;border-top:1px solid var(--line);color:var(--muted);font-size:12.5px;display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between}
html:not(.js) .tools,html:not(.js) .filter{display:none}
html:not(.js) th button{pointer-events:none}
`;

const overview = `
#coverage{margin-top:24px}
.measures{display:grid;grid-template-columns:repeat(3,1fr)}
.measure{padding:20px 24px}
.measure+.measure{border-left:1px solid var(--line)}
.measure h3{color:var(--muted);font-weight:500;font-size:13px}
.figure{font-size:21px;font-weight:640;letter-spacing:-.01em;margin:2px 0 12px}
.stack{display:block;width:100%;height:8px;border-radius:4px;overflow:hidden}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin-top:10px;font-size:12.5px;color:var(--muted)}
.legend b{color:var(--text);font-weight:600}
.swatch{display:inline-block;width:9px;height:9px;border-radius:3px;margin-right:3px}
.verdict{margin-top:36px}
.verdict>h2{font-size:25px;line-height:1.3;letter-spacing:-.018em;max-width:34em;text-wrap:balance}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin-top:18px}
.tile{display:grid;grid-template-columns:auto auto 1fr;gap:0 12px;align-items:center;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 18px;box-shadow:var(--shadow)}
.tile .mark{grid-row:span 2;display:grid;place-items:center;width:40px;height:40px;border-radius:11px;font-size:17px;font-weight:700}
.tile.a-unknown .mark{border:1.5px dashed var(--unknown-fill)}
.tile b{font-size:23px;line-height:1.1;font-weight:660}
.tile .word{font-weight:600}
.tile .meaning{grid-column:2/-1;color:var(--muted);font-size:12.5px;line-height:1.35}
.tile.none .mark{background:var(--track);color:var(--muted)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(320px,100%),1fr));gap:16px}
.charts .card{padding:18px 24px}
figcaption{color:var(--muted);font-size:13px;margin-bottom:14px}
svg text{fill:var(--text);font-size:12.5px;font-variant-numeric:tabular-nums}
svg .faint,svg .tick{fill:var(--muted)}
svg .tick{font-size:8.5px}
.columns,.rows{display:block;width:100%;max-height:240px}
.track{fill:var(--track)}
.bar.accent,.swatch.accent{fill:var(--fill);background:var(--fill)}
.bar.soft,.swatch.soft{fill:var(--soft);background:var(--soft)}
.bar.good{fill:var(--a-fill)}.bar.fair{fill:var(--c-fill)}.bar.poor{fill:var(--e-fill)}
.bar.gap{fill:var(--unknown-bg);stroke:var(--unknown-fill);stroke-width:1;stroke-dasharray:2.5 2}
.stack .bar.gap{fill:var(--unknown-fill);stroke:none}
.swatch.gap{background:var(--unknown-fill)}
`;

const things = `
.badge{display:inline-block;min-width:66px;border-radius:9px;padding:3px 10px;text-align:center;white-space:nowrap;line-height:1.5}
.badge b{font-weight:720;font-size:14.5px}
.badge i{font-style:normal;margin-left:7px}
.g-unknown{border:1.5px dashed var(--unknown-fill);padding:1.5px 8.5px}
.g-internal{color:var(--muted);border:1px solid var(--line);padding:2px 9px}
.chip{display:inline-flex;align-items:center;gap:6px;border:0;border-radius:999px;padding:1px 10px;font-size:12.5px;font-weight:600;line-height:1.7;white-space:nowrap}
.chip.a-unknown{outline:1px dashed var(--unknown-fill);outline-offset:-1px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr));gap:16px}
.risk{padding:18px 20px;border-left:4px solid var(--line)}
.risk .head{display:flex;gap:14px;align-items:flex-start;margin-bottom:10px}
.risk h3 a{color:var(--text);text-decoration:none;font-size:15.5px}
.risk h3 a:hover{text-decoration:underline}
.risk .sub{color:var(--muted);font-size:12.5px;margin-top:2px}
.risk .where{margin-top:8px;font-size:12.5px}
.filter{display:flex;flex-wrap:wrap;align-items:center;gap:10px 14px;margin-bottom:12px}
.filter label{color:var(--muted)}
.filter input{background:var(--vscode-input-background,var(--card));border:1px solid var(--line);border-radius:10px;padding:6px 12px;min-width:min(280px,100%)}
.filter input::placeholder{color:var(--muted);opacity:1}
.pick{display:flex;flex-wrap:wrap;gap:6px}
.pick .chip{cursor:pointer}
.pick .chip[aria-pressed=false]{background:transparent;color:var(--muted);text-decoration:line-through;outline:1px solid var(--line);outline-offset:-1px}
.shown{color:var(--muted);margin-left:auto}
.link{border:0;background:none;padding:0;color:var(--accent);cursor:pointer;text-align:left;text-decoration:underline;text-underline-offset:3px}
.callout{background:var(--c-bg);color:var(--c-fg);border-radius:10px;padding:10px 14px}
.callout.grave{background:var(--e-bg);color:var(--e-fg)}
.callout code{opacity:.9;margin-left:6px}
.how{padding:18px 24px;margin-top:14px}
.how p{margin:4px 0 10px;color:var(--muted)}
pre{margin:0;padding:14px 16px;background:var(--track);border-radius:10px;white-space:pre-wrap;line-height:1.55}
.plain-list li{padding:3px 0}
#method .card li{padding:2px 0 2px 18px;position:relative}
#method .card ul:not(.plain-list){margin-top:12px}
#method .card ul:not(.plain-list) li::before{content:"–";position:absolute;left:2px;color:var(--muted)}
#method h3,#policy h3{margin:18px 0 6px}
`;

const tables = `
.scroll{overflow:auto}
.scroll.tall{max-height:min(76vh,760px)}
table{border-collapse:separate;border-spacing:0;width:100%}
th,td{padding:11px 16px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody:last-child tr:last-child>*{border-bottom:0}
tr[hidden]{display:none}
thead th{position:sticky;top:0;z-index:1;background:var(--card);color:var(--muted);font-weight:500;font-size:12.5px;white-space:nowrap}
thead th button{border:0;background:none;padding:0;cursor:pointer;color:inherit;font-weight:500}
thead th button::after{content:"↕";margin-left:6px;opacity:.45}
th[aria-sort=ascending] button::after{content:"↑";opacity:1}
th[aria-sort=descending] button::after{content:"↓";opacity:1}
th[aria-sort] button{color:var(--text);font-weight:620}
html:not(.js) thead th button::after{content:none}
tbody th{font-weight:600}
tbody tr:hover>*{background:color-mix(in srgb,var(--fill) 4%,transparent)}
td .why,.vendor,.fix,.date,.ref{display:block;color:var(--muted);font-size:12.5px;line-height:1.45;margin-top:3px;font-weight:400}
td .why{max-width:30em}
#hosts tbody th{min-width:13em}
#hosts tbody a{color:var(--text);text-decoration-color:var(--soft)}
.number{font-variant-numeric:tabular-nums}
.number .of,.of{color:var(--muted);font-weight:400}
.factors{display:block;overflow:visible}
.key{color:var(--muted);font-size:12.5px;margin-top:10px}
.where-known{white-space:nowrap}
.places code{margin-right:6px}
#unresolved tbody th{min-width:14em}
#policy>.faint{margin-top:12px}
#findings td:first-child{min-width:15em}
#findings td:nth-child(3) code{white-space:nowrap}
details.host{margin-bottom:8px;scroll-margin-top:14px}
summary{display:grid;grid-template-columns:auto minmax(10em,1fr) auto minmax(0,2fr);gap:4px 14px;align-items:center;padding:10px 18px;cursor:pointer;list-style:none;border-radius:14px}
summary::-webkit-details-marker{display:none}
summary .name{font-weight:620}
summary .why{color:var(--muted);font-size:12.5px}
details[open]>summary{border-bottom:1px solid var(--line);border-radius:14px 14px 0 0}
.body{padding:18px 22px 22px}
.body .facts{margin:12px 0 16px}
.cells th,.cells td{padding:7px 20px 7px 0}
.cells thead th{position:static}
.factor-head th{padding-top:18px;font-weight:500}
.factor-head .name{display:inline-block;min-width:7.5em;font-weight:640}
.factor-head .factor{vertical-align:middle;margin:0 8px}
.factor-head .asks{color:var(--muted);font-weight:400;font-size:12.5px;margin-left:14px}
.cell th{font-weight:500;white-space:nowrap;padding-left:14px}
.cells .number,.cell .state,.date{white-space:nowrap}
.cell .state{font-size:12.5px;font-weight:600}
.s-good .state{color:var(--a-fg)}.s-bad .state{color:var(--e-fg)}.s-stale .state{color:var(--c-fg)}.s-unknown .state{color:var(--unknown-fg)}.s-na .state{color:var(--muted)}
.fix::before{content:"→ "}
.calls li{padding:2px 0;display:flex;flex-wrap:wrap;gap:2px 14px}
.calls .what{color:var(--muted)}
`;

const circumstances = `
body[data-view=dev] section:not([data-for~=dev]):not(.verdict):not(#coverage),body[data-view=secops] section:not([data-for~=secops]):not(.verdict):not(#coverage),body[data-view=ciso] section:not([data-for~=ciso]):not(.verdict):not(#coverage){display:none}
@media (max-width:920px){.tiles{grid-template-columns:repeat(2,1fr)}}
@media (max-width:760px){.measures{grid-template-columns:1fr}.page{padding:18px 16px 48px}.top{grid-template-columns:1fr}.brand,.title,.tools{grid-column:1;grid-row:auto}.tools{justify-content:flex-start}.measure+.measure{border-left:0;border-top:1px solid var(--line)}summary{grid-template-columns:auto 1fr auto}summary .why{grid-column:1/-1}.verdict>h2{font-size:21px}th,td{padding:9px 12px}}
@media (max-width:460px){.tiles{grid-template-columns:1fr}}
@media (forced-colors:active){.badge,.chip,.tile,.callout{border:1px solid CanvasText}.bar{fill:Highlight}.bar.gap{fill:Canvas;stroke:CanvasText}.swatch{background:Highlight}}
.vscode-high-contrast .badge,.vscode-high-contrast .chip,.vscode-high-contrast .callout,.vscode-high-contrast .tile .mark,.vscode-high-contrast-light .badge,.vscode-high-contrast-light .chip,.vscode-high-contrast-light .callout,.vscode-high-contrast-light .tile .mark{border:1px solid currentColor}
.vscode-high-contrast .switch button[aria-pressed=true],.vscode-high-contrast-light .switch button[aria-pressed=true]{background:var(--text);color:var(--bg)}
@media print{.tools,.filter,nav,.skip{display:none!important}body{font-size:11px}.page{max-width:none;padding:0}.scroll,.scroll.tall{max-height:none;overflow:visible}.card,.tile{box-shadow:none;break-inside:avoid}.card.scroll,details.host{break-inside:auto}section{margin-top:26px}tr{break-inside:avoid}thead{display:table-header-group}thead th{position:static}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

/** The page's style sheet. Its hash stands in the page's CSP. */
export const styles: string = [
  themeStyles,
  frame,
  head,
  overview,
  things,
  tables,
  toneRules,
  answerRules,
  circumstances,
]
  .join('')
  .replaceAll('\n', '');
