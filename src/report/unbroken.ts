/**
 * Signs that French separates with a space and that must not begin or end a line alone: a narrow one before those
 * with two parts, a whole one before the colon and inside quotation marks (Imprimerie nationale, Lexique des règles
 * typographiques, "Ponctuation"). Every font on the page has to have the narrow one for numbers anyway. English
 * has such a space only before the percent sign here. A number stays beside its n° or no. and beside its unit (ISO
 * 80000-1, 7.1.4), and 23 h 15 is one time.
 */
const narrow = / (?=[?!;](?![\w/]))/g
const whole = / (?=[:»%](?![\w/]))|(?<=«) |(?<=\b(?:n°|no\.)) (?=\d)|(?<=\b\d\d h) (?=\d\d\b(?! min))/gi
const unit = / (?<=\d )(?=(?:s|min|[hdj]|[cmk]?m[23]?|[kM]?Wh?|[kMG]J|[kMGT]?B|[MG]b|°C)(?![\p{L}'’]))/gu

/** A text whose signs stay on the line of the word next to them. */
export function unbroken(text: string): string {
  return text.replace(narrow, '\u202f').replace(whole, '\u00a0').replace(unit, '\u00a0')
}

/** The same for a page: for its text, not for markup and styles. */
export function unbrokenPage(html: string): string {
  return html.replace(/<style>[^]*?<\/style>|<[^>]*>|[^<]+/g, part =>
    part.startsWith('<') ? part : unbroken(part),
  )
}
