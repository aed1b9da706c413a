/**
 * A chart as one SVG that needs nothing else: title, takeaway, keys and marks keep their places on the page, the
 * page's background is drawn behind them, and the computed styles are written into the elements.
 */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Left out of a picture: controls with their labels, text for screen readers, and tables, which are exported as data. */
const noPicture =
  '.tools, .unseen, details, table, button, input, select, textarea, output, label, .brushed:not(:has(button))'

/** Properties that an element inherits from the one around it. */
const handedOn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-anchor',
]
const ofText = handedOn.filter(name => name.startsWith('font'))

/** Attributes that mean nothing outside of the page. */
const ofThePage = ['class', 'style', 'tabindex', 'role', 'aria-hidden', 'aria-label']

/** Around the figure, px. */
const margin = 12

/** @param origin where its figures are from, written below it; empty where that is not known */
export function pictureOf(figure: Element, origin: string): Picture {
  const { left, top, width } = figure.getBoundingClientRect()
  const root = make('svg', { xmlns: 'http://www.w3.org/2000/svg' })
  const ends = { right: width, bottom: 0 }
  const place = (box: DOMRect): { x: number; y: number } => {
    ends.right = Math.max(ends.right, box.right - left)
    ends.bottom = Math.max(ends.bottom, box.bottom - top)
    return { x: rounded(box.left - left + margin), y: rounded(box.top - top + margin) }
  }
  draw(figure, root, place)
  ends.bottom += originIn(root, origin, { x: margin, y: ends.bottom + margin, width: ends.right })
  const size = { width: Math.ceil(ends.right + 2 * margin), height: Math.ceil(ends.bottom + 2 * margin) }
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  root.prepend(title(figure), patterns(root), make('rect', { width: '100%', height: '100%', fill: paper }))
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` }))
    root.setAttribute(name, String(value))
  return { svg: new XMLSerializer().serializeToString(root), ...size }
}

/** px */
const originText = { size: 11, line: 15, letter: 6 }

/** Breaks a text at its spaces, and within words that are longer than a line. */
export function linesIn(text: string, most: number): readonly string[] {
  return text.match(new RegExp(`.{1,${most}}(?:\\s|$)|\\S{${most}}`, 'gu')) ?? []
}

/** Writes the origin below everything. @returns the height it takes, px */
function originIn(
  root: SVGElement,
  origin: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const { size, line, letter } = originText
  const style = getComputedStyle(document.body)
  const lines = linesIn(origin, Math.max(20, Math.floor(width / letter)))
  lines.forEach((words, nth) => {
    const look = {
      fill: style.color,
      'fill-opacity': 0.7,
      'font-size': `${size}px`,
      'font-family': style.fontFamily,
    }
    const text = make('text', { x, y: y + (nth + 1) * line, ...look })
    text.textContent = words.trim()
    root.append(text)
  })
  return lines.length * line
}

type Place = (box: DOMRect) => { readonly x: number; readonly y: number }

const rounded = (px: number): number => Math.round(px * 100) / 100

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function title(figure: Element): SVGElement {
  const made = make('title', {})
  made.textContent = figure.querySelector('h2, h3')?.textContent ?? ''
  return made
}

function draw(element: Element, root: SVGElement, place: Place): void {
  if (element.matches(noPicture) || !element.checkVisibility()) return
  if (element instanceof SVGSVGElement) return root.append(still(element, place))
  if (element instanceof HTMLCanvasElement) {
    const { clientWidth: width, clientHeight: height } = element
    const at = place(element.getBoundingClientRect())
    return root.append(make('image', { ...at, width, height, href: element.toDataURL() }))
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, root, place)
    else if (child instanceof Text) root.append(...written(child, place))
  }
}

/** Copies a drawing, with its styles written into it. */
function still(drawn: SVGSVGElement, place: Place): SVGElement {
  const copy = dressed(drawn)
  const box = drawn.getBoundingClientRect()
  const { width, height } = box
  const { overflow } = getComputedStyle(drawn)
  for (const [name, value] of Object.entries({ ...place(box), width, height, overflow }))
    copy.setAttribute(name, String(value))
  return copy
}

/** A copy of an element and all within it, with their styles written into them. */
function dressed(element: Element): SVGElement {
  const copy = element.cloneNode(true) as SVGElement
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [nth, original] of [element, ...element.querySelectorAll('*')].entries())
    dress(copies[nth]!, original, nth === 0)
  return copy
}

/** @param all whether every property is written, because nothing around it sets one */
function dress(copy: SVGElement, original: Element, all: boolean): void {
  const style = getComputedStyle(original)
  if (style.display === 'none' && !original.closest('defs')) return copy.remove()
  const above = all || original.parentElement === null ? null : getComputedStyle(original.parentElement)
  for (const name of [...ofThePage, ...handedOn, 'opacity', 'clip-path']) copy.removeAttribute(name)
  for (const name of handedOn) {
    const value = style.getPropertyValue(name)
    if (value !== above?.getPropertyValue(name)) copy.setAttribute(name, value)
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity)
  if (style.clipPath !== 'none') copy.setAttribute('clip-path', style.clipPath)
}

/** Copies of the textures that the picture refers to. */
function patterns(root: SVGElement): SVGElement {
  const definitions = make('defs', {})
  const named = root.outerHTML
  for (const pattern of document.querySelectorAll('.definitions pattern'))
    if (named.includes(`#${pattern.id}`)) definitions.append(dressed(pattern))
  return definitions
}

/** Height of the baseline within a line, as a share from its top; a value between those of common fonts. */
const baseline = 0.8

/** Text of the page, broken into the same lines as there. */
function written(node: Text, place: Place): SVGElement[] {
  const lines: { readonly box: DOMRect; words: string }[] = []
  const range = document.createRange()
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const line = lines.at(-1)
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) line.words += node.data[at]
    else lines.push({ box, words: node.data[at]! })
  }
  if (lines.length === 0) return []
  const style = getComputedStyle(node.parentElement!)
  const look = {
    fill: style.color,
    ...Object.fromEntries(ofText.map(name => [name, style.getPropertyValue(name)])),
  }
  return lines.map(({ box, words }) => {
    const { x, y } = place(box)
    const text = make('text', { ...look, x, y: rounded(y + baseline * box.height) })
    text.textContent = words.replace(/\s+$/, '')
    return text
  })
}
