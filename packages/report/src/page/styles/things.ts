/** Badges, chips, cards, filters, callouts and empty states. */
export const things = `
.badge{display:inline-block;min-width:62px;border-radius:8px;padding:2px 9px;text-align:center;white-space:nowrap;line-height:1.5}
.badge b{font-weight:720;font-size:14px}
.badge i{font-style:normal;margin-left:7px}
.g-unknown{border:1.5px dashed var(--unknown-fill);padding:.5px 7.5px}
.g-internal{color:var(--muted);border:1px solid var(--line);padding:1px 8px}
.chip{display:inline-flex;align-items:center;gap:6px;border:0;border-radius:999px;padding:1px 10px;font-size:12.5px;font-weight:600;line-height:1.7;white-space:nowrap}
.chip.small{padding:0 8px;font-size:11.5px}
.chip.a-unknown{outline:1px dashed var(--unknown-fill);outline-offset:-1px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(310px,100%),1fr));gap:14px}
.risk{display:flex;flex-direction:column;padding:16px 20px 16px;border-left:3px solid var(--line)}
.risk .head{display:flex;gap:12px;align-items:flex-start}
.risk .head .badge{flex:none}
.risk h3{padding-top:2px;min-width:0}
.risk h3 a{color:var(--text);text-decoration:none;font-size:15px}
.risk h3 a:hover{text-decoration:underline}
.risk .sub{display:flex;flex-wrap:wrap;align-items:center;gap:2px 12px;color:var(--muted);font-size:12.5px;margin:10px 0 8px}
.risk .fact,.risk .owner{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.risk .owner{-webkit-line-clamp:1}
.risk .todo{margin-top:4px;font-weight:600}
.risk .todo::before{content:"→ ";color:var(--muted);font-weight:400}
.risk .where{margin-top:auto;padding-top:10px;font-size:12.5px}
.filter{display:flex;flex-wrap:wrap;align-items:center;gap:10px 14px;margin-bottom:12px}
.filter label{color:var(--muted)}
.filter input{background:var(--vscode-input-background,var(--card));border:1px solid var(--line);border-radius:9px;padding:5px 12px;width:260px;max-width:100%}
.filter input::placeholder{color:var(--muted);opacity:1}
.pick{display:flex;flex-wrap:wrap;gap:6px}
.pick .chip{cursor:pointer}
.pick .chip[aria-pressed=false]:not(.only){background:transparent;color:var(--muted);text-decoration:line-through;outline:1px solid var(--line);outline-offset:-1px}
.pick .only{margin-left:6px}
.pick .only[aria-pressed=false]{background:transparent;color:var(--muted);outline:1px solid var(--line);outline-offset:-1px}
.shown{color:var(--muted);margin-left:auto}
.nothing{padding:28px 24px;color:var(--muted);text-align:center}
.link{border:0;background:none;padding:0;color:var(--accent);cursor:pointer;text-align:left;text-decoration:underline;text-underline-offset:3px}
.callout{background:var(--c-bg);color:var(--c-fg);border-radius:9px;padding:9px 14px}
.callout.grave{background:var(--e-bg);color:var(--e-fg)}
.callout code{margin-left:6px}
.empty{display:flex;gap:18px;align-items:flex-start;padding:22px 24px;border-style:dashed;box-shadow:none}
.empty .mark{flex:none;display:grid;place-items:center;width:40px;height:40px;border-radius:50%;background:var(--track);color:var(--muted);font-size:17px;font-weight:650}
.empty .what{font-weight:620}
.empty p+p{color:var(--muted);max-width:56em}
.empty+*{margin-top:14px}
.how{padding:18px 24px;margin-top:14px}
.how p{margin:4px 0 10px;color:var(--muted)}
.gaps{margin-top:14px}
.gaps h3{margin-bottom:6px}
pre{margin:0;padding:14px 16px;background:var(--track);border-radius:9px;white-space:pre-wrap;line-height:1.55}
.plain-list li{padding:3px 0}
.prose{max-width:none}
.prose p,.prose li{max-width:78em}
.prose ul:not(.plain-list){margin-top:12px}
.prose ul:not(.plain-list) li{padding:2px 0 2px 18px;position:relative}
.prose ul:not(.plain-list) li::before{content:"–";position:absolute;left:2px;color:var(--muted)}
.prose h3{margin:18px 0 6px}
.open{color:var(--unknown-fg)}
.key{color:var(--muted);font-size:12.5px;margin-top:10px;max-width:78em}
`;
