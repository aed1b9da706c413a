/** Hooks for what strategies set, and what is noted of them. */
import { useContext, useEffect, useState } from 'preact/hooks'
import type { FormNode } from '../../../src/index.ts'
import { Side } from '../../charts/side.ts'
import type { Noted } from '../../model/noted.ts'
import { type Setting, settingOf } from '../../model/settings.ts'
import { formOf, notedUnder, type Shown } from '../../session.ts'

/** Settings in words; until the schema is there, or if it cannot be loaded, without the names of their places. */
export function useSettings({
  scenario,
  inputs,
}: Pick<Shown, 'scenario' | 'inputs'>): (path: string, value: unknown) => Setting {
  const [form, setForm] = useState<FormNode>()
  useEffect(() => void formOf().then(setForm, () => undefined), [])
  return (path, value) => settingOf(form, { scenario, strategy: inputs.strategy }, path, value)
}

type Under = Readonly<Record<string, Noted>>

const nothing: Under = {}

/** By strategy, what is noted only under it; empty until that is known. */
export function useNoted(shown: Shown): Under {
  const { source, inputs } = shown
  const { edits } = inputs
  const { side } = useContext(Side)
  const [noted, setNoted] = useState<{ source: Shown['source']; edits: typeof edits; under: Under }>()
  useEffect(() => {
    let wanted = true
    notedUnder(shown, side).then(
      under => wanted && setNoted({ source, edits, under }),
      () => undefined,
    )
    return () => void (wanted = false)
  }, [source, edits, side])
  // Another scenario may have strategies of the same names.
  return noted?.source === source && noted.edits === edits ? noted.under : nothing
}
