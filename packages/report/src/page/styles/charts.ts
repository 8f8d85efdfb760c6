/** Coverage, verdict, tiles and every chart. */
export const charts = `
.measures{display:grid;grid-template-columns:repeat(3,1fr)}
.measure{padding:18px 24px 20px}
.measure+.measure{border-left:1px solid var(--line)}
.measure h3{color:var(--muted);font-weight:500;font-size:13px}
.figure{font-size:19px;font-weight:640;letter-spacing:-.01em;margin:1px 0 12px}
.stack{display:block;border-radius:4px;overflow:hidden}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin-top:10px;font-size:12.5px;color:var(--muted)}
.legend b{color:var(--text);font-weight:600}
.swatch{display:inline-block;width:9px;height:9px;border-radius:3px;margin-right:6px}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px}
.tile{display:grid;grid-template-columns:auto 1fr;gap:0 14px;align-items:center;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 18px;box-shadow:var(--shadow)}
.tile .mark{grid-row:span 2;display:grid;place-items:center;width:40px;height:40px;border-radius:10px;font-size:17px;font-weight:700}
.tile.a-unknown .mark{border:1.5px dashed var(--unknown-fill)}
.tile b{font-size:22px;line-height:1.2;font-weight:660;margin-right:2px}
.tile .word{font-weight:600}
.tile .meaning{color:var(--muted);font-size:12.5px;line-height:1.35;align-self:start}
.tile.none .mark{background:var(--track);color:var(--muted);border-color:var(--line)}
.score{display:grid;grid-template-columns:minmax(220px,300px) 1fr;margin-top:14px}
.number-of{padding:20px 24px;border-right:1px solid var(--line)}
.number-of p{color:var(--muted);font-size:13px}
.number-of .big{font-size:14px;margin-bottom:4px}
.big b{font-size:44px;line-height:1.1;font-weight:660;letter-spacing:-.03em;color:var(--text);margin-right:4px}
.big.none b{color:var(--unknown-fg)}
.gate{margin-top:14px}
.gate .label{display:block;margin-bottom:4px}
.gate a{margin-left:4px;color:var(--text)}
.score figure{padding:18px 24px 14px}
.chart{padding:18px 24px 16px;margin-bottom:14px}
.pair{display:grid;grid-template-columns:3fr 2fr;margin-bottom:14px}
.pair figure{padding:18px 24px 18px;min-width:0}
.pair figure+figure{border-left:1px solid var(--line)}
.pair .legend{display:grid;gap:6px;margin-top:14px}
.pair .legend li{display:grid;grid-template-columns:auto 1.6em 1fr;align-items:baseline}
figcaption{color:var(--muted);font-size:13px;margin-bottom:12px}
svg{overflow:hidden}
svg text{fill:var(--text);font-size:12.5px;font-variant-numeric:tabular-nums}
svg .faint,svg .tick{fill:var(--muted)}
svg .tick{font-size:11.5px}
.factors .tick{font-size:8.5px}
svg .count{font-weight:600}
.columns,.rows,.timeline{display:block}
.timeline .today{stroke:var(--muted);stroke-width:1.5;stroke-dasharray:3 3}
.timeline .grid{stroke:var(--line);stroke-width:1}
.timeline text.label,.timeline text.when{paint-order:stroke;stroke:var(--card);stroke-width:5px;stroke-linejoin:round}
.pin{overflow:visible}
.pin path{stroke:var(--card);stroke-width:2;paint-order:stroke}
.pin .s-a{fill:var(--a-fill)}.pin .s-c{fill:var(--c-fill)}.pin .ended{fill:none;stroke:var(--e-fill);stroke-width:3;stroke-linecap:round}
.track{fill:var(--track)}
.bar.accent,.swatch.accent{fill:var(--fill);background:var(--fill)}
.bar.soft,.swatch.soft{fill:var(--soft);background:var(--soft)}
.bar.good{fill:var(--a-fill)}.bar.fair{fill:var(--c-fill)}.bar.poor{fill:var(--e-fill)}
.bar.gap{fill:var(--unknown-bg);stroke:var(--unknown-fill);stroke-width:1;stroke-dasharray:2.5 2}
.stack .bar.gap{fill:var(--unknown-fill);stroke:none}
.swatch.gap{background:var(--unknown-bg);outline:1px dashed var(--unknown-fill);outline-offset:-1px}
.legend .swatch.gap{background:var(--unknown-fill);outline:0}
.factors{display:block;overflow:visible}
`;
