/** Letters, headings, links and the frame of the page. */
export const frame = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:72px}
body{margin:0;padding:0;background:var(--bg);color:var(--text);font:14px/1.55 var(--vscode-font-family,-apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,Ubuntu,Cantarell,"Noto Sans","DejaVu Sans Condensed",system-ui,sans-serif);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.page{max-width:1320px;margin:0 auto;padding:0 32px 56px;display:grid;grid-template-columns:168px minmax(0,1fr);column-gap:48px}
main{outline:0;padding-top:32px;min-width:0}
h1,h2,h3,h4,p,ul,ol,dl,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:30px;line-height:1.2;letter-spacing:-.018em;font-weight:680;text-wrap:balance;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
h2{font-size:19px;line-height:1.35;letter-spacing:-.01em;font-weight:650}
h3{font-size:14px;font-weight:620}
h4{font-size:13px;font-weight:620;margin:20px 0 6px}
a{color:var(--accent);text-underline-offset:3px;text-decoration-thickness:1px}
code,pre{font-family:var(--vscode-editor-font-family,ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace);font-size:.92em}
code,a,th,td,h1,h3,.name,.lead{unicode-bidi:isolate}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:6px}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:8px;background:var(--card);padding:8px 14px;border-radius:8px;z-index:9}
.skip:focus{left:16px}
.faint{color:var(--muted);font-weight:400}
.small{font-size:12.5px}
.number{text-align:right}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.pad{padding:20px 24px}
section{margin-top:56px}
section.headline{margin-top:36px}
h2{display:flex;align-items:baseline;gap:10px;margin-bottom:14px}
h2 .no{color:var(--muted);font-weight:500;font-size:14px;letter-spacing:0;min-width:1.1em}
.headline h2{font-size:13.5px;font-weight:600;letter-spacing:0;color:var(--muted);margin-bottom:4px}
.headline h2 .no{font-size:13.5px}
.lead{font-size:24px;line-height:1.3;letter-spacing:-.016em;font-weight:650;max-width:36em;margin-bottom:18px;text-wrap:balance}
.intro{color:var(--muted);margin:-6px 0 16px;max-width:60em}
.sub-title{margin:32px 0 12px;font-size:15px}
.sub-title .faint{font-size:13px;margin-left:8px}
`;

/** The bar at the top, the title and the list of sections. */
export const head = `
.bar{position:sticky;top:0;z-index:5;display:grid;grid-template-columns:1fr auto 1fr;align-items:center;gap:8px 20px;padding:9px 32px;background:var(--bg);border-bottom:1px solid var(--line)}
.brand{display:flex;align-items:center;gap:10px;font-weight:650;letter-spacing:-.01em;min-width:0}
.brand .name{flex:none;white-space:nowrap}
.brand .mark{width:26px;height:26px;flex:none}
.brand .mark path,.brand .mark circle{fill:none;stroke:var(--accent);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.brand .mark .dot{fill:var(--accent);stroke:none}
.brand .of{color:var(--muted);font-weight:400;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.brand .of::before{content:"/";margin-right:10px;color:var(--soft)}
.acts{display:flex;gap:8px;justify-content:flex-end}
.switch{display:inline-flex;border:1px solid var(--line);background:var(--card);border-radius:9px;padding:2px}
.switch button,.plain{border:0;background:transparent;border-radius:7px;padding:3px 12px;cursor:pointer;color:var(--muted);white-space:nowrap}
.switch button[aria-pressed=true]{background:var(--fill);color:var(--on-fill);font-weight:600}
.plain{border:1px solid var(--line);background:var(--card);border-radius:9px;padding:4px 12px;color:var(--text)}
.plain:hover,.switch button:hover{color:var(--text)}
.plain:hover{border-color:var(--soft)}
.switch button[aria-pressed=true]:hover{color:var(--on-fill)}
.kicker{color:var(--muted);font-size:13px;margin-bottom:2px}
.facts{display:flex;flex-wrap:wrap;gap:4px 26px;margin-top:12px}
.facts div{display:flex;gap:8px;min-width:0}
.facts dt{color:var(--muted);flex:none}
.facts dd{margin:0;min-width:0}
nav{position:sticky;top:48px;align-self:start;padding:34px 0 24px;max-height:calc(100vh - 48px);overflow:auto}
nav a{display:flex;gap:10px;padding:4px 0;color:var(--muted);text-decoration:none;font-size:13px}
nav .no{min-width:1.3em;text-align:right}
nav a:hover{color:var(--text)}
nav a[aria-current]{color:var(--text);font-weight:620}
footer{grid-column:2;margin-top:64px;padding-top:18px;border-top:1px solid var(--line);color:var(--muted);font-size:12.5px;display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between}
html:not(.js) .switch,html:not(.js) .acts,html:not(.js) .filter{display:none}
html:not(.js) th button{pointer-events:none}
`;
