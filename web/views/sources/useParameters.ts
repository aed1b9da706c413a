/** Hooks for the parameters in effect and the words for them. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { FormNode } from '../../../src/index.ts'
import { inputs } from '../../inputs.ts'
import { later } from '../../browser/lazy.tsx'
import type { Parameter } from '../../model/parameters.ts'
import { Glossary } from '../../model/parameterWords.ts'
import type { ScenarioText } from '../../scenarioText.ts'
import { formOf, opened, parametersUnder, problemsIn, session } from '../../session.ts'
import { useStore } from '../../store.ts'
import { inWords, messageOf } from '../../browser/unreached.ts'
import { defaultSource } from '../../words/defaultSources.ts'
import { sourceWords } from '../../words/sourcesWords.ts'
import { useOwn, useWords } from '../../words/words.ts'

interface InEffect {
  readonly source: ScenarioText | null
  /** null: still loading, or failed for the reason in `failed`. During a change the previous ones stay. */
  readonly all: readonly Parameter[] | null
  readonly failed: string | null
  /**
   * `now`: of the inputs; `last`: these have problems, and the incident on show was run with what is listed; `none`: they
   * have problems and nothing was run, so that what is written is in effect nowhere.
   */
  readonly of: 'now' | 'last' | 'none'
}

const nothing = { all: null, failed: null }

export function useParameters(): InEffect {
  const { words } = useWords()
  const file = useStore(opened)
  const wanted = useStore(inputs, ({ now }) => now)
  const unread = useStore(session, ({ issues }) => problemsIn(issues) > 0)
  const shown = useStore(session, ({ shown }) => shown)
  const last = unread && shown?.inputs.file === wanted.file ? shown : null
  const now = last?.inputs ?? wanted
  // Whether the text has problems is known only once it has run; until then what is in effect is what was.
  const waits = useStore(session, ({ busy, shown }) => busy && shown?.inputs.file === wanted.file)
  const [told, setTold] = useState<Omit<InEffect, 'source' | 'of'> & { readonly of: ScenarioText | null }>({
    of: null,
    ...nothing,
  })
  const { text, edits, strategy } = now
  const source = useMemo(
    () => last?.source ?? (file === null ? null : text === null ? file : { ...file, text }),
    [last, file, text],
  )
  useEffect(() => {
    if (source === null || waits) return
    let wanted = true
    setTold(last => (last.failed === null ? last : { of: file, ...nothing }))
    parametersUnder(source, now).then(
      all => wanted && setTold({ of: file, all, failed: null }),
      (error: unknown) => wanted && setTold({ of: file, all: null, failed: messageOf(error) }),
    )
    return () => void (wanted = false)
  }, [source, edits, strategy, waits])
  // Nothing is known yet of another file.
  const { all, failed } = told.of === file ? told : nothing
  const said = failed === null ? null : inWords(failed, words)
  return { source, all, failed: said, of: last !== null ? 'last' : unread ? 'none' : 'now' }
}

const french = (): Promise<typeof import('../../words/meaning/meaning.ts')> =>
  import('../../words/meaning/meaning.ts')
later(french)

/** null until all words are loaded; if the French ones cannot be loaded, those of the schema are used. */
export function useGlossary(): Glossary | null {
  const { language } = useWords()
  const scenario = useStore(session, ({ shown }) => shown?.scenario ?? null)
  const [form, setForm] = useState<FormNode | null>(null)
  const [inFrench, setInFrench] = useState<Readonly<Record<string, string>> | null>(null)
  useEffect(() => void formOf().then(setForm, () => undefined), [])
  useEffect(() => {
    if (language === 'fr')
      french().then(
        ({ frenchMeanings }) => setInFrench(frenchMeanings),
        () => setInFrench({}),
      )
  }, [language])
  return useMemo(() => {
    const said = language === 'fr' ? inFrench : {}
    return form === null || said === null ? null : new Glossary(form, scenario, said)
  }, [form, scenario, language, inFrench])
}

/** The source of a parameter, in words. */
export function useGround(): (row: Parameter) => string {
  const { language } = useWords()
  const w = useOwn(sourceWords)
  return ({ path, standing, comment }) =>
    standing === 'default' ? (defaultSource(path, language) ?? w.assumption) : comment
}

/** Rows processed at a time: all rows of a large site would block the page. */
const atOnce = 100

/** Searchable text of each row, in lower case; computed in the background. */
export function useTexts(
  all: readonly Parameter[] | null,
  glossary: Glossary | null,
): ReadonlyMap<Parameter, string> {
  const ground = useGround()
  const [texts, setTexts] = useState<ReadonlyMap<Parameter, string>>(new Map())
  useEffect(() => {
    if (all === null || glossary === null) return
    const found = new Map<Parameter, string>()
    let waiting: ReturnType<typeof setTimeout>
    const go = (from: number): void => {
      for (const row of all.slice(from, from + atOnce)) {
        const { name, meaning } = glossary.of(row.segments, [])
        found.set(row, `${row.path} ${name} ${meaning} ${row.written} ${ground(row)}`.toLowerCase())
      }
      if (from + atOnce < all.length) waiting = setTimeout(() => go(from + atOnce))
      else setTexts(found)
    }
    waiting = setTimeout(() => go(0))
    return () => clearTimeout(waiting)
  }, [all, glossary])
  return texts
}
