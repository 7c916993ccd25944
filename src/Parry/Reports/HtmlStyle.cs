namespace Parry.Reports;

/// <summary>How pages look. Colours keep their contrast in both schemes and are told apart without hue: by height and by
/// outline.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """

        :root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1d2126; --quiet: #5c6570; --rule: #d9dcdf;
          --wide: #b9cfe4; --middle: #3f7cb4; --report: #b3261e; }
        @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e8eaed; --quiet: #9aa4af;
          --rule: #363c43; --wide: #2c4a66; --middle: #74b0e6; --report: #ff8a80; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
        main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; border-bottom: 1px solid var(--rule); }
        h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
        p { margin: .4rem 0; }
        .quiet { color: var(--quiet); font-size: .875rem; }
        .verdict { font-weight: 600; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--rule); white-space: nowrap; }
        th { color: var(--quiet); font-weight: 500; }
        .words { text-align: left; }
        .figures { text-align: right; font-variant-numeric: tabular-nums; }
        .row { display: grid; grid-template-columns: 15rem 1fr 5rem; gap: .1rem .9rem; align-items: center;
          padding: .45rem 0; border-bottom: 1px solid var(--rule); }
        .row .numbers { grid-column: 2 / 4; }
        .row .tag { text-align: right; color: var(--quiet); font-size: .875rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; list-style: none; }
        .legend svg { width: 3.5rem; margin-right: .4rem; vertical-align: middle; }
        svg { display: block; width: 100%; height: 1.5rem; overflow: visible; }
        .legend svg { display: inline-block; }
        .axis { fill: var(--rule); }
        .p90 { fill: var(--wide); }
        .p50 { fill: var(--middle); }
        .band { fill: none; stroke: var(--report); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
        .best { stroke: var(--report); stroke-width: 3; vector-effect: non-scaling-stroke; }
        .claim { stroke: var(--report); stroke-width: 1.5; stroke-dasharray: 2 3; vector-effect: non-scaling-stroke; }
        @media (max-width: 40rem) { .row { grid-template-columns: 1fr 5rem; }
          .row svg, .row .numbers { grid-column: 1 / 3; } .row .tag { grid-row: 1; grid-column: 2; } }

        """;
}
