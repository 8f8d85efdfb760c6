const readers = ['dev', 'secops', 'ciso'] as const;

const viewRules = readers.map((reader) => `body[data-view=${reader}] [data-for]:not([data-for~=${reader}])`).join(',');

const contrast = ['.vscode-high-contrast', '.vscode-high-contrast-light'] as const;

const framed = ['.badge', '.chip', '.callout', '.tile .mark', '.empty .mark'] as const;

const contrastRules = contrast.flatMap((theme) => framed.map((thing) => `${theme} ${thing}`)).join(',');

/** Readers' views, narrow pages, high contrast, forced colours, little motion, and paper. */
export const circumstances = `
${viewRules}{display:none}
@media screen{.large>section{content-visibility:auto;contain-intrinsic-size:auto 900px}.large .factors{content-visibility:auto;contain-intrinsic-size:78px 34px}}
@media (max-width:1099px){.page{display:block;padding:0 28px 48px}.bar{padding:9px 28px}main{padding-top:24px}nav{position:static;padding:14px 0 0;max-height:none}nav ol{display:flex;flex-wrap:wrap;gap:0 18px;padding-bottom:10px;border-bottom:1px solid var(--line)}nav .no{display:none}}
@media (max-width:860px){.bar{position:static;grid-template-columns:1fr auto}.switch{grid-row:2;grid-column:1/-1;justify-self:start}.tiles{grid-template-columns:repeat(2,1fr)}html{scroll-padding-top:16px}summary{grid-template-columns:auto 1fr auto}summary .why{grid-column:1/-1}}
@media (max-width:720px){.page{padding:0 18px 40px}.bar{padding:10px 18px}.measures,.score,.pair{grid-template-columns:1fr}.pair figure+figure{border-left:0;border-top:1px solid var(--line)}.pair figure{padding:16px 20px}.measure+.measure{border-left:0;border-top:1px solid var(--line)}.measure{display:grid;grid-template-columns:auto 1fr;align-items:baseline;padding:13px 20px 15px}.measure .figure{text-align:right;font-size:15.5px;margin-bottom:8px}.measure .stack,.measure .legend{grid-column:1/-1}.number-of{border-right:0;border-bottom:1px solid var(--line);padding:16px 20px}.score figure,.chart{padding:16px 20px 12px}.lead{font-size:20px}h1{font-size:25px}section{margin-top:44px}.tile{padding:12px 14px;gap:0 12px}.shown{margin-left:0}th,td{padding:9px 12px}.filter input{width:100%}.filter label{display:none}}
@media screen and (max-width:720px){.stacks thead{display:none}.stacks tbody tr:not([hidden]){display:flex;flex-wrap:wrap;align-items:center;gap:6px 16px;padding:12px 20px;border-bottom:1px solid var(--line)}.stacks tbody:last-child tr:last-child{border-bottom:0}.stacks tbody th,.stacks tbody td,.stacks tbody td:first-child{display:block;flex:none;min-width:0!important;max-width:100%;padding:0;border:0;text-align:left}.stacks tbody th,.stacks .long,.stacks .place{flex:1 0 100%}.stacks .said{flex:1 1 60%}.stacks td[data-label]::before{content:attr(data-label) " ";color:var(--muted);font-size:12.5px;margin-right:6px}.stacks td .why{display:inline;max-width:none;margin:0 0 0 8px}.pad,.how,.empty{padding:16px 20px}.stacks .group th{padding:0}.stacks tbody .group{background:color-mix(in srgb,var(--track) 55%,transparent)}.stacks .group th{background:none}#hosts table{min-width:0}#hosts .stacks thead{display:block}#hosts .stacks thead tr{display:flex;flex-wrap:wrap;gap:0 16px;padding:10px 20px;border-bottom:1px solid var(--line)}#hosts .stacks thead th{position:static;padding:0;border:0;width:auto!important}#hosts .stacks thead th:not(:has(button)){display:none}.stacks td.number{white-space:normal}}
@media (max-width:460px){.tiles{grid-template-columns:1fr}.switch button,.plain{padding:3px 8px}.brand .of{display:none}.columns text.label{font-size:10.5px}.timeline .when{display:none}}
@media (forced-colors:active){.badge,.chip,.tile,.callout,.swatch,.empty .mark{border:1px solid CanvasText}.bar,.pin path{fill:Highlight}.pin .ended{stroke:Highlight}.timeline text{stroke:none!important}.track{fill:Canvas;stroke:CanvasText}.bar.gap,.stack .bar.gap{fill:Canvas;stroke:CanvasText;stroke-dasharray:2.5 2}.swatch{background:Highlight}.swatch.gap{background:Canvas}svg text,svg .faint,svg .tick{fill:CanvasText}.timeline .today,.timeline .grid{stroke:CanvasText}.switch button[aria-pressed=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}}
${contrastRules}{border:1px solid currentColor}
.vscode-high-contrast .track,.vscode-high-contrast-light .track{stroke:var(--line)}
.vscode-high-contrast .switch button[aria-pressed=true],.vscode-high-contrast-light .switch button[aria-pressed=true]{background:var(--text);color:var(--bg)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{.bar,.filter,nav,.skip{display:none!important}body{font-size:10.5px;background:#fff}.page{display:block;max-width:none;padding:0}main{padding-top:0}.scroll,.scroll.tall{max-height:none;overflow:visible}.card,.tile{box-shadow:none;break-inside:avoid}.card.scroll,details.host{break-inside:auto}section{margin-top:26px}h2{break-after:avoid}tr{break-inside:avoid}th,td{padding:5px 8px}thead{display:table-header-group}thead th{position:static}tbody th{min-width:0}.lead{font-size:17px}.measures{grid-template-columns:repeat(3,1fr)}.tiles{grid-template-columns:repeat(4,1fr)}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
