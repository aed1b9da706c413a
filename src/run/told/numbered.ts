/** Numbers as a reader of each language writes them. */
import type { Language } from './sentences.ts'

const signs = {
  en: { group: ',', point: '.' },
  fr: { group: '\u202f', point: ',' },
} as const satisfies Readonly<Record<Language, unknown>>

/** 1234567.5 as 1,234,567.5, in French 1 234 567,5: like `Intl`, but the same in every engine. */
export function numbered(value: number, language: Language): string {
  const { group, point } = signs[language]
  const [whole, part] = String(value).split('.')
  const said = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, group)
  return part === undefined ? said : `${said}${point}${part}`
}

/** 1 server, or 1,200 servers. */
export function numberedServers(count: number, language: Language): string {
  const noun = language === 'fr' ? 'serveur' : 'server'
  return `${numbered(count, language)} ${noun}${count === 1 ? '' : 's'}`
}
