/** Signs that French sets apart by a space, and that must not stand alone on a line. English has no space there, but before its percent sign here. */
const apart = / (?=[?!;:»%](?![\w/]))|(?<=«) /g

/** A text whose signs are kept on the line of the word beside them. */
export function unbroken(text: string): string {
  return text.replace(apart, '\u00a0')
}

/** The same of a page: of its text alone, not of its markup and styles. */
export function unbrokenPage(html: string): string {
  return html.replace(/<style>[^]*?<\/style>|<[^>]*>|[^<]+/g, part =>
    part.startsWith('<') ? part : unbroken(part),
  )
}
