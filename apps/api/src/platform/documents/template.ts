/**
 * How a page looks, in Typst. Words come in as data alone (`sys.inputs.data`): nothing that somebody typed is ever read as markup,
 * and the template reads no file and imports nothing.
 */
export const template = `
#let d = json(bytes(sys.inputs.data))
#let rtl-dir = rtl
#let ltr-dir = ltr
#let way(is-rtl) = if is-rtl { rtl-dir } else { ltr-dir }
#let soft = rgb("#45525f")
// Isolates (Unicode TR 9) keep a stretch to its own direction; a change of \`dir\` inside a line would lose the last letter when copied.
// They are set in a size of their own: a mark that is set together with a letter is taken for part of it, and that letter, the first
// of its kind in the file, is then copied as nothing wherever it stands.
#let sign(mark) = text(size: 0.99em, mark)
#let ltr-words(words, ..how) = { sign("\\u{2066}"); text(..how, words); sign("\\u{2069}") }
#let spoken(line) = {
  set text(kerning: line.kerns)
  for piece in line.pieces { if piece.isLtr { ltr-words(piece.text) } else { text(piece.text) } }
}
#let isolated(line) = if line.isRtl == d.isRtl { spoken(line) } else {
  sign(if line.isRtl { "\\u{2067}" } else { "\\u{2066}" })
  spoken(line)
  sign("\\u{2069}")
}
#let side(is-rtl) = if is-rtl { right } else { left }
#let lines-of(line, body) = align(side(line.isRtl), text(dir: way(line.isRtl), par(body)))

#let named(one) = align(side(d.isRtl), par[#text(fill: soft)[#one.name:] #isolated(one.line)])

#let drawing(f) = block(width: f.width * 1pt, height: f.height * 1pt, stroke: 0.5pt + rgb("#c5ced8"), clip: true, breakable: false, {
  set text(dir: ltr-dir)
  set align(left + top)
  for b in f.boxes { place(dx: b.x * 1pt, dy: b.y * 1pt, rect(width: b.width * 1pt, height: b.height * 1pt, radius: 3pt, fill: rgb(b.fill), stroke: 0.6pt + rgb(b.stroke))) }
  for l in f.lines {
    let ink = rgb(l.colour)
    place(line(start: (l.x1 * 1pt, l.y1 * 1pt), end: (l.x2 * 1pt, l.y2 * 1pt), stroke: (paint: ink, thickness: 0.9pt, dash: l.style)))
    if l.isArrow {
      let (dx, dy) = (l.x2 - l.x1, l.y2 - l.y1)
      let n = calc.max(1, calc.sqrt(dx * dx + dy * dy))
      let (ux, uy) = (dx / n * 5, dy / n * 5)
      place(polygon(fill: ink, (l.x2 * 1pt, l.y2 * 1pt), ((l.x2 - ux - uy * 0.5) * 1pt, (l.y2 - uy + ux * 0.5) * 1pt), ((l.x2 - ux + uy * 0.5) * 1pt, (l.y2 - uy - ux * 0.5) * 1pt)))
    }
  }
  for m in f.marks {
    let (x, y, r) = (m.x * 1pt, m.y * 1pt, m.r * 1pt)
    let look = (fill: rgb(m.fill), stroke: 0.8pt + rgb(m.stroke))
    if m.shape == "circle" { place(dx: x - r, dy: y - r, circle(radius: r, ..look)) }
    else if m.shape == "diamond" { place(polygon(..look, (x, y - r), (x + r, y), (x, y + r), (x - r, y))) }
    else { place(dx: x - r, dy: y - r, rect(width: 2 * r, height: 2 * r, ..look)) }
  }
  for l in f.labels {
    let wide = 160pt
    place(dx: l.x * 1pt - wide / 2, dy: l.y * 1pt - l.size * 1pt, box(width: wide, align(center, text(size: l.size * 1pt, box(fill: rgb(255, 255, 255, 200), outset: (x: 1pt), spoken(l.line))))))
  }
})

#let portion(p) = block(width: 100%, above: 0.95em, below: 0.95em, {
  for (at, line) in p.lines.enumerate() {
    let last = at == p.lines.len() - 1
    lines-of(line, {
      if at == 0 and p.number != "" { ltr-words(p.number, fill: soft); [ ] }
      if p.mark != "" { ltr-words(p.mark, weight: "bold", size: 0.82em); [ ] }
      if at == 0 and p.label != "" { text(fill: soft, p.label + ": ") }
      if p.isStrong { strong(spoken(line)) } else { spoken(line) }
      if last and p.cites != "" { [ ]; ltr-words(p.cites, size: 0.82em, fill: soft) }
    })
  }
  let inset = if d.isRtl { (right: 14pt) } else { (left: 14pt) }
  if p.named.len() > 0 { block(inset: inset, above: 0.55em, { set text(size: 0.92em); for one in p.named { named(one) } }) }
  for f in p.figures { block(above: 0.8em, figure(drawing(f), alt: f.alt)) }
  for t in p.tables {
    let ruled(x, y) = (bottom: 0.4pt + rgb("#c5ced8"), top: if y == 0 { 0.4pt + rgb("#c5ced8") } else { none })
    let cell(at, words) = table.cell(align: if calc.rem(at, t.columns) == 0 { start } else { center }, if at < t.columns or calc.rem(at, t.columns) == 0 { strong(words) } else { words })
    block(inset: inset, above: 0.7em, below: 0.7em, {
      set text(size: 0.82em)
      table(columns: t.columns, stroke: ruled, inset: (x: 5pt, y: 3pt), ..t.cells.enumerate().map(((at, words)) => cell(at, words)))
    })
  }
  if p.list.len() > 0 { block(inset: inset, above: 0.55em, { set text(size: 0.88em); for line in p.list { lines-of(line, [• #spoken(line)]) } }) }
})

#let head-line(words) = align(center, { set text(dir: ltr-dir); text(weight: "bold", size: 9pt, words) })
#set document(title: d.documentTitle, author: d.agency, date: none)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 30mm, bottom: 32mm),
  header: { set par(spacing: 0.4em); head-line(d.exercise); head-line(d.banner) },
  footer: { set par(spacing: 0.4em); head-line(d.banner); head-line(d.exercise); align(center, context text(size: 9pt, fill: soft)[#d.pageOf.at(0)#counter(page).display("1")#d.pageOf.at(1)#counter(page).final().first()#d.pageOf.at(2)]) },
)
#set text(font: ("Gentium Book Plus", "Amiri"), size: 10.5pt, lang: d.language, dir: way(d.isRtl), fallback: false, hyphenate: false, overhang: false)
#set par(justify: false, leading: 0.62em, spacing: 0.62em)
#show heading: it => block(above: 1.6em, below: 0.7em, sticky: true, text(size: if it.level == 1 { 17pt } else { 12.5pt }, weight: "bold", it.body))

#let t = d.title
#heading(level: 1, lines-of(t.lines.first(), { if t.mark != "" { ltr-words(t.mark, size: 0.6em); [ ] }; spoken(t.lines.first()) }))
#block(below: 1.2em, stroke: (bottom: 0.6pt + rgb("#c5ced8")), inset: (bottom: 8pt), width: 100%, { set text(size: 0.92em); for one in d.facts { named(one) } })
#for s in d.sections {
  heading(level: 2, s.heading)
  for p in s.portions { portion(p) }
}
`;
