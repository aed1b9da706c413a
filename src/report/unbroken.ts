/**
 * Signs that French separates with a space and that must not begin or end a line alone. English has such a
 * space only before the percent sign here.
 */
const apart = / (?=[?!;:»%](?![\w/]))|(?<=«) /g

/** A text whose signs stay on the line of the word next to them. */
export function unbroken(text: string): string {
  return text.replace(apart, '\u00a0')
}

/** The same for a page: for its text, not for markup and styles. */
export function unbrokenPage(html: string): string {
  return html.replace(/<style>[^]*?<\/style>|<[^>]*>|[^<]+/g, part =>
    part.startsWith('<') ? part : unbroken(part),
  )
}
