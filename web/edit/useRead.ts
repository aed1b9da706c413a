/** What the form shows of a text: at once, or of a long one as soon as it is read. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ScenarioText } from '../scenarioText.ts'
import type { Told } from '../session.ts'
import { endAfar, isLong, workAfar } from './afar.ts'
import type { Fault } from './faults.ts'
import { faultsIn } from './faultsIn.ts'
import { type Read, readText } from './readText.ts'

/** Null until a long text is read; while an edited one is, that of the text before. */
export function useRead(text: string, source: ScenarioText | null): Read | null {
  useEffect(() => endAfar, [])
  const beside = source?.beside ?? none
  const long = isLong(text)
  const here = useMemo(() => (long ? null : readText(text, beside)), [text, beside])
  const [afar, setAfar] = useState<{ readonly of: ScenarioText | null; readonly read: Read } | null>(null)
  useEffect(() => {
    if (!long) return
    return lastOnly(workAfar('read', text, beside), read => setAfar({ of: source, read }))
  }, [text, source])
  return long ? (afar?.of === source && afar?.read) || null : here
}

const none = {}

/** None while they are looked for. */
export function useFaults(text: string, file: string, issues: readonly Told[]): readonly Fault[] {
  const afar = isLong(text) && issues.length > 0
  const here = useMemo(() => (afar ? noFaults : faultsIn(text, file, issues)), [text, file, issues])
  const [found, setFound] = useState(noFaults)
  useEffect(() => {
    setFound(noFaults)
    if (!afar) return
    return lastOnly(workAfar('faults', text, file, issues), setFound)
  }, [text, file, issues])
  return afar ? found : here
}

const noFaults: readonly Fault[] = []

/** Takes what was asked for, unless something else is meanwhile: returns what ends the waiting. */
function lastOnly<Told>(asked: Promise<Told>, take: (told: Told) => void): () => void {
  let wanted = true
  void asked.then(told => wanted && take(told))
  return () => {
    wanted = false
  }
}
