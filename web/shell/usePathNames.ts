/** Names for paths of the scenario; they are loaded with a separate script and the schema. */
import { useEffect, useState } from 'preact/hooks'
import type { FormNode } from '../../src/index.ts'
import { later } from '../browser/lazy.tsx'
import { formOf, session } from '../session.ts'
import { useStore } from '../store.ts'

type Name = (path: string) => string | undefined

const load = (): Promise<typeof import('../model/pathNames.ts')> => import('../model/pathNames.ts')
later(load)

/**
 * Undefined names until they are loaded, or if they cannot be. @param wanted whether there is any path to
 * name
 */
export function usePathNames(wanted: boolean): Name {
  const scenario = useStore(session, ({ shown }) => shown?.scenario ?? null)
  const [known, setKnown] = useState<readonly [typeof import('../model/pathNames.ts'), FormNode]>()
  useEffect(() => {
    if (!wanted) return
    Promise.all([load(), formOf()]).then(setKnown, () => undefined)
  }, [wanted])
  if (known === undefined) return () => undefined
  const [{ pathCalled }, form] = known
  return path => pathCalled(form, scenario, path)
}
