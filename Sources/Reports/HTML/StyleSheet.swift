import Guideline

/// The style sheet of every page: one file, no fonts, no network.
enum StyleSheet {
  static var css: String {
    let verdicts = Verdict.allCases.map { verdict in
      let style = VerdictStyle(verdict)
      return """
        .v-\(verdict.rawValue){color:\(VerdictStyle.css(style.ink));background:\(VerdictStyle.css(style.ground))}
        .f-\(verdict.rawValue){border-left-color:\(VerdictStyle.css(style.bar))!important}
        .bar .v-\(verdict.rawValue){background:\(VerdictStyle.css(style.bar))}

        """
    }
    return base + verdicts.joined() + print
  }

  private static let base = """
    :root{--ink:#1b2733;--soft:#55616e;--line:#d5dbe1;--ground:#fff;--wash:#f6f8fa;--accent:#14507f;--warn:#fff6df}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;color:var(--ink);background:var(--ground);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Noto Sans Thai","Noto Sans Lao","Noto Sans Khmer","Noto Sans Myanmar",sans-serif}
    a{color:var(--accent);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
    h1{font-size:1.75rem;line-height:1.2;margin:1.5rem 0 .5rem}
    h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--line)}
    h3{font-size:1.1rem;line-height:1.35;margin:1.75rem 0 .4rem}
    h4{font-size:1rem;margin:0 0 .25rem}
    p{margin:.4rem 0}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:9}
    header.site{border-bottom:1px solid var(--line);background:var(--wash)}
    header.site>div,main,footer.site>div{max-width:76rem;margin:0 auto;padding:0 1rem}
    header.site>div{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline;padding-top:.6rem;padding-bottom:.6rem}
    header.site strong{font-size:1.1rem;letter-spacing:.02em}
    header.site nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
    main.wide{max-width:none}
    .notice{background:var(--warn);border:1px solid #e8cf8a;border-left:5px solid #b98900;padding:.6rem .9rem;margin:1rem 0;max-width:76rem;font-size:.93rem}
    .notice p{margin:.2rem 0}
    footer.site{margin-top:4rem;border-top:1px solid var(--line);background:var(--wash);color:var(--soft);font-size:.88rem}
    footer.site>div{padding-top:1rem;padding-bottom:2rem}
    .lead{font-size:1.08rem;max-width:60rem}
    .soft{color:var(--soft)}
    .small{font-size:.88rem}
    .crumbs{font-size:.9rem;margin-top:1rem}
    table{border-collapse:collapse;width:100%;margin:.75rem 0}
    caption{text-align:left;color:var(--soft);font-size:.92rem;padding:.25rem 0 .5rem}
    th,td{border:1px solid var(--line);padding:.4rem .55rem;text-align:left;vertical-align:top}
    thead th{background:var(--wash);font-weight:600}
    tbody th{font-weight:500}
    .scroll{overflow-x:auto;-webkit-overflow-scrolling:touch;border:1px solid var(--line);margin:.75rem 0}
    .scroll table{margin:0;border:0}
    .scroll:has(table.matrix){max-height:92vh;overflow:auto}
    body:has(main.wide) header.site>div{max-width:none}
    .scroll caption{padding:.5rem .6rem;position:sticky;left:0}
    .numbers td{text-align:right;font-variant-numeric:tabular-nums}
    .chip{display:inline-flex;gap:.35em;align-items:baseline;padding:.1em .55em;border-radius:.3em;border:1px solid currentColor;font-weight:600;font-size:.9rem;white-space:nowrap}
    .chip.machine{border-style:dashed}
    .mark{display:inline-block;font-size:.82rem;padding:.05em .5em;border:1px solid var(--line);border-radius:1em;color:var(--soft);background:#fff;white-space:nowrap}
    .mark.weak{color:#8e1b16;border-color:#d79b97;font-weight:600}
    .legend{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;list-style:none;padding:0;margin:.75rem 0}
    .legend li{display:flex;gap:.5rem;align-items:baseline;max-width:34rem}
    .bar{display:flex;height:.8rem;min-width:9rem;border-radius:.2rem;overflow:hidden;background:#fff;border:1px solid var(--line)}
    .bar span{display:block}
    .filters{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;border:1px solid var(--line);padding:.5rem .9rem;margin:.75rem 0;background:var(--wash)}
    .filters legend{font-weight:600;padding:0 .3rem}
    table.matrix{font-size:.85rem;width:auto;min-width:100%}
    table.matrix th,table.matrix td{padding:0}
    table.matrix thead th{position:sticky;top:0;z-index:2;padding:.4rem .45rem;vertical-align:bottom}
    table.matrix tbody th{position:sticky;left:0;background:#fff;z-index:1;padding:.35rem .5rem;min-width:16rem;max-width:22rem}
    table.matrix thead th:first-child{left:0;z-index:3}
    table.matrix tr.part th{background:var(--ink);color:#fff;font-weight:600;position:static}
    table.matrix tr.rec th{font-weight:600}
    table.matrix tr.crit th{padding-left:1.5rem;font-size:.95em}
    table.matrix td a{display:block;padding:.35rem .4rem;color:inherit;text-decoration:none;min-width:6.6rem;height:100%;white-space:nowrap}
    table.matrix td a:hover,table.matrix td a:focus{text-decoration:underline}
    table.matrix td .count{display:block;font-size:.9em;opacity:.9}
    table.matrix td.machine{outline:2px dashed currentColor;outline-offset:-4px}
    table.matrix td .changed{font-weight:600;text-decoration:underline dotted}
    .supplied{border-left:4px solid var(--ink);padding:.1rem .8rem;margin:1rem 0}
    p.changed{font-weight:600}
    table.matrix td.weak .word::after{content:" *"}
    body:not(:has(#show-criteria:checked)) tr.crit{display:none}
    body:has(#hide-inferred:checked) .inferred{display:none}
    body:has(#hide-practice:checked) .practice{display:none}
    body:has(#only-differences:checked) .same{display:none}
    body:has(#only-gaps:checked) .no-gap{display:none}
    article.finding{border:1px solid var(--line);border-left-width:6px;border-radius:.25rem;padding:.7rem .9rem;margin:.75rem 0;background:#fff}
    article.finding:target,section:target>h3,article.provision:target{box-shadow:0 0 0 3px #f0a500}
    article.finding header{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline}
    article.finding header .id{font-weight:700}
    article.finding .asks{font-weight:500}
    blockquote{margin:.6rem 0;padding:.5rem .9rem;border-left:4px solid var(--line);background:var(--wash)}
    blockquote .law{white-space:pre-line;font-family:Georgia,"Times New Roman","Noto Serif",serif}
    blockquote mark{background:#ffe9a3;padding:0 .1em}
    blockquote footer,blockquote .cite{font-size:.88rem;color:var(--soft);margin-top:.3rem}
    details{margin:.4rem 0}
    summary{cursor:pointer;color:var(--accent)}
    details>div{padding:.25rem 0 .25rem 1rem}
    dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.75rem 0}
    dl.facts dt{color:var(--soft)}
    dl.facts dd{margin:0}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.75rem;list-style:none;padding:0}
    .cards li{border:1px solid var(--line);border-radius:.3rem;padding:.7rem .9rem}
    article.provision{border-top:1px solid var(--line);padding:.8rem 0}
    article.reform{border:1px solid var(--line);border-radius:.25rem;padding:.8rem 1rem;margin:1rem 0}
    article.reform header{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
    .clause{margin:.5rem 0;padding:.7rem 1rem;border:1px dashed #7d8a97;background:#fbfcfd;font-family:Georgia,"Times New Roman","Noto Serif",serif}
    .clause .formula{font-style:italic}
    .clause .title{font-weight:700}
    .columns{columns:2 22rem;column-gap:2rem}
    ul.tight{margin:.3rem 0;padding-left:1.2rem}
    ul.tight li{margin:.15rem 0}
    ul.toc{list-style:none;padding:0;margin:0}
    @media (max-width:40rem){
    h1{font-size:1.4rem}
    .legend li{flex-wrap:wrap}
    dl.facts{grid-template-columns:1fr;gap:0}
    dl.facts dd{margin-bottom:.5rem}
    table.matrix tbody th{min-width:9.5rem;max-width:9.5rem;hyphens:auto}
    table.stack,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block;width:100%}
    table.stack thead{position:absolute;left:-999rem}
    table.stack tr{border:1px solid var(--line);margin:0 0 .6rem}
    table.stack th,table.stack td{border:0;padding:.25rem .6rem}
    table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.88rem}
    }

    """

  private static let print = """
    @media print{
    @page{margin:14mm}
    @page wide{size:A4 landscape;margin:10mm}
    body:has(main.wide){page:wide}
    html{font-size:9.5pt}
    header.site nav,.filters,.skip{display:none}
    main,header.site>div,footer.site>div{max-width:none;padding:0}
    .scroll,.scroll:has(table.matrix){overflow:visible;max-height:none;border:0}
    table.matrix{font-size:7.5pt}
    table.matrix thead th,table.matrix tbody th{position:static}
    table.matrix tbody th{min-width:0;padding:.15rem .3rem}
    table.matrix td a{min-width:0;padding:.15rem;white-space:normal}
    article.finding,article.reform,blockquote,tr{break-inside:avoid}
    .chip,.bar span,table.matrix td,blockquote mark,table.matrix tr.part th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    a{color:inherit;text-decoration:none}
    }

    """
}
