/** Tables and the folded details of hosts. */
export const tables = `
.scroll{overflow:auto}
.scroll.tall{max-height:min(76vh,720px);contain:content}
#hosts table{table-layout:fixed;min-width:740px}
#hosts thead th{width:104px}
#hosts thead th:first-child{width:31%}
#hosts thead th:nth-child(3){width:auto}
#hosts thead th:nth-child(5){width:118px}
#hosts thead th:last-child{width:88px}
table{border-collapse:separate;border-spacing:0;width:100%}
th,td{padding:10px 16px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:20px}
th:last-child,td:last-child{padding-right:20px}
tbody:last-child tr:last-child>*{border-bottom:0}
tr[hidden]{display:none}
.number{text-align:right;white-space:nowrap}
thead th{position:sticky;top:0;z-index:1;background:var(--card);color:var(--muted);font-weight:500;font-size:12.5px;white-space:nowrap}
thead th button{border:0;background:none;padding:0;cursor:pointer;color:inherit;font-weight:500}
thead th button::after{content:"↕";margin-left:6px;opacity:.6}
th[aria-sort=ascending] button::after{content:"↑";opacity:1}
th[aria-sort=descending] button::after{content:"↓";opacity:1}
th[aria-sort] button{color:var(--text);font-weight:620}
html:not(.js) thead th button::after{content:none}
tbody th{font-weight:600;min-width:min(17em,44vw)}
time{white-space:nowrap}
tbody tr:hover>*{background:color-mix(in srgb,var(--fill) 4%,transparent)}
td .why,.vendor,.fix,.date,.ref{display:block;color:var(--muted);font-size:12.5px;line-height:1.45;margin-top:2px;font-weight:400}
td .why{max-width:30em}
tbody th a{color:var(--text);text-decoration-color:var(--soft)}
td.grades{white-space:nowrap}
td.place{min-width:min(17em,40vw)}
td.place code{font-size:12.5px}
.of{color:var(--muted);font-weight:400}
.where-known{white-space:nowrap}
.places{min-width:15em}
.places code{margin-right:6px}
.grouped .group th{padding-top:14px;background:color-mix(in srgb,var(--track) 55%,transparent);font-weight:500}
.grouped .group .name{font-weight:640;margin-right:6px}
td:has(.answers){width:72%}
.answers .chip{min-width:94px;margin-right:4px}
#unresolved tbody th{min-width:min(13em,40vw)}
#exceptions td{min-width:6.5em}
#exceptions td:nth-child(3){min-width:14em}
details.host{margin-bottom:6px;scroll-margin-top:64px}
summary{display:grid;grid-template-columns:auto minmax(12em,1.2fr) 7.5em minmax(0,2fr);gap:4px 16px;align-items:center;padding:9px 20px;cursor:pointer;list-style:none;border-radius:12px}
summary::-webkit-details-marker{display:none}
summary .chip{justify-self:start}
summary .name{font-weight:600}
summary .why{color:var(--muted);font-size:12.5px}
details[open]>summary{border-bottom:1px solid var(--line);border-radius:12px 12px 0 0}
.body{padding:18px 20px 22px}
.body .facts{margin:12px 0 16px}
.again{margin-top:12px;font-size:12.5px}
.cells th,.cells td,.cells th:first-child,.cells td:first-child{padding:7px 20px 7px 0}
.cells thead th{position:static}
.cells .factor-head th{padding-top:18px;font-weight:500}
.factor-head .name{display:inline-block;min-width:7.5em;font-weight:640}
.factor-head .factor{vertical-align:middle;margin:0 8px}
.factor-head .asks{color:var(--muted);font-weight:400;font-size:12.5px;margin-left:14px}
.cells .cell th:first-child{font-weight:500;white-space:nowrap;padding-left:14px}
.cells .number,.cell .state,.date{white-space:nowrap}
.cell .state{font-size:12.5px;font-weight:600}
.s-good .state{color:var(--a-fg)}.s-bad .state{color:var(--e-fg)}.s-stale .state{color:var(--c-fg)}.s-unknown .state{color:var(--unknown-fg)}.s-na .state{color:var(--muted)}
.fix::before{content:"→ "}
.calls li{padding:2px 0;display:flex;flex-wrap:wrap;gap:2px 14px}
.calls .what{color:var(--muted)}
`;
