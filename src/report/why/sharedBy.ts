/** What services of a customer share that are told of together in an answer to Why? */
import type { Because } from '../../run/why/why.ts'

/** Kinds of causes that are specific to each service. */
const ofOneService: ReadonlySet<Because['kind']> = new Set([
  'service-destroyed',
  'service-off',
  'service-cut-off',
  'copy-lost',
  'copy-unreadable',
  'copy-missing',
  'data-lost',
  'data-lost-since',
  'read-from',
  'copy-reached',
  'shared',
  'restored',
  'restored-in-stream',
  'not-verified',
  'changed-over',
  'failover',
  'failover-failed',
  'relocated',
  'failed-back',
  'queued-in-vain',
  'move-failed',
  'move-without-standby',
  'move-without-room',
  'move-cut-short',
  'copy-not-allowed',
  'overtaken',
  'service-up',
])
/** To each rack. */
const ofOneRack: ReadonlySet<Because['kind']> = new Set([
  'rack-burnt',
  'rack-sooted',
  'rack-spoilt',
  'lost-to-soot',
  'rack-wet',
  'rack-dark',
])
/** Kinds specific to one task, as of a rack or server: the work is shared, but not its time and the wait for it. */
const ofOneTask: ReadonlySet<Because['kind']> = new Set(['queued', 'task-done', 'delivered'])

const isOwn = ({ kind }: Because): boolean =>
  ofOneService.has(kind) || ofOneRack.has(kind) || ofOneTask.has(kind)

/**
 * The cause behind their own, with what had to be done for each since; for those that are struck with their racks, the
 * second as well.
 */
export function sharedBy({
  because,
  seconds,
}: {
  readonly because: readonly Because[]
  readonly seconds: number
}): string {
  const behind = because.findIndex(each => !isOwn(each))
  const own = behind < 0 ? because : because.slice(0, behind)
  const shared = because[behind] ?? because.at(-1)
  if (shared === undefined) return ''
  const done = own.filter(({ kind }) => kind === 'task-done' || kind === 'queued-in-vain' || isRestored(kind))
  const isStruck = done.length === 0 && own.some(({ kind }) => ofOneRack.has(kind))
  const second = isStruck ? `${seconds} ` : ''
  // A gate has a row for each who waited for it.
  return `${second}${done.map(({ kind, subject }) => (kind === 'task-done' ? subject : isRestored(kind) ? 'restored' : kind)).join(' ')} ${shared.kind} ${shared.subject} ${shared.seconds}`
}

const isRestored = (kind: Because['kind']): boolean => kind === 'restored' || kind === 'restored-in-stream'
