/** What a mark is called: the first one, which Firebreak sets itself, in the reader's language. */
import type { Language } from '../../src/index.ts'
import { hostWords } from '../words/exerciseHost.ts'

const first: readonly string[] = Object.values(hostWords).map(({ start }) => start)

export const markNamed = (name: string, language: Language): string =>
  first.includes(name) ? hostWords[language].start : name
