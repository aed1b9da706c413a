/**
 * Where the time goes, by floor of the engine, measured from outside with V8's sampling profiler and call
 * counts: the engine itself never reads a clock. A sample counts for the innermost floor on its stack; `base`
 * counts for its caller.
 */
import { type Profiler, Session } from 'node:inspector/promises'

const sampleEveryMicroseconds = 100

export const garbage = 'garbage collection'

/**
 * Share of the time of each place and of `garbage`; `placeOf` maps a module's path (`fire/zone/burn.js`) to a
 * place.
 */
export async function shares(
  work: () => void,
  placeOf: (module: string) => string | undefined,
): Promise<Map<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: sampleEveryMicroseconds })
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sharesOf(profile, placeOf)
}

function sharesOf(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  placeOf: (module: string) => string | undefined,
): Map<string, number> {
  const places = new Map<number, string>()
  const byId = new Map(nodes.map(node => [node.id, node]))
  const visit = (id: number, outer: string): void => {
    const node = byId.get(id)!
    const { url, functionName } = node.callFrame
    const place = functionName === '(garbage collector)' ? garbage : (placeOf(moduleOf(url)) ?? outer)
    places.set(id, place)
    for (const child of node.children ?? []) visit(child, place)
  }
  visit(nodes[0]!.id, '')
  const spent = new Map<string, number>()
  let all = 0
  for (const [index, id] of samples.entries()) {
    const place = places.get(id)!
    // The profiler's own start and stop, and whatever preceded the first sample.
    if (place === '' || index === 0) continue
    const time = timeDeltas[index]!
    spent.set(place, (spent.get(place) ?? 0) + time)
    all += time
  }
  return new Map([...spent].map(([place, time]) => [place, time / all]))
}

/**
 * How often a function of the engine is called. Throws if it never is, so that no figure rests on a name that
 * is gone.
 */
export async function calls(work: () => void, module: string, name: string): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  const count = result
    .filter(({ url }) => moduleOf(url) === module)
    .flatMap(({ functions }) => functions)
    .find(({ functionName }) => functionName === name)?.ranges[0]?.count
  if (count === undefined || count === 0) throw new Error(`${name} of ${module} is not called`)
  return count
}

/** `file:///…/dist/fire/step.js` to `fire/step.js`. */
const moduleOf = (url: string): string => /\/dist\/(.+)$/.exec(url)?.[1] ?? ''
