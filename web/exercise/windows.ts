/** What the facilitator's page says to the participants' windows, and hears from them. */
import { view as page } from '../view.ts'
import { desk } from './desk.ts'
import { channelName, type DecisionAsked, type InEach, type Spoken, unique } from './protocol.ts'

/** Resolves with the reason if a participant's decision is refused. */
type Decide = (decision: DecisionAsked) => Promise<InEach<string> | undefined>

let channel: BroadcastChannel | undefined
/** Distinguishes this desk from others on the same machine. */
const name = unique()

/** Name given to a participants' window. It survives a reload and says which desk the window follows. */
export const windowName = `${channelName} ${name}`

/** What its engine still answers to a page that has been left would make the windows follow it again. */
let gone = false

/** Frees participants' windows to follow another desk, such as this one loaded anew: they show the last until then. */
addEventListener('pagehide', () => {
  say({ kind: 'left', desk: name })
  gone = true
})

/** A page that comes back from the browser's cache has its exercise still. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  gone = false
  tellParticipants()
})

/** Open windows follow the theme as they do the language, of which `ask` tells them with a view in it. */
let worn = page.get().theme
page.watch(({ theme }) => {
  if (theme === worn) return
  worn = theme
  tellParticipants()
})

export function listen(decide: Decide): void {
  if (channel !== undefined) return
  channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<Spoken>) => {
    if (data.kind === 'hello') tellParticipants()
    if (data.kind === 'asked' && data.desk === name) void answer(data, decide)
  })
}

async function answer(
  { number, decision }: Extract<Spoken, { kind: 'asked' }>,
  decide: Decide,
): Promise<void> {
  const refused = await decide(decision)
  say({ kind: 'answered', number, ...(refused !== undefined && { refused }) })
}

export function tellParticipants(): void {
  const { seats, table } = desk.get()
  if (seats === null || table === null) return
  // What only reports name is not for participants.
  const { policy, tier, pool, building, room, otherSite = {} } = table.labels
  const told = { ...table, labels: { policy, tier, pool, building, room, otherSite } }
  const { language, theme } = page.get()
  say({ kind: 'shown', desk: name, seats, table: told, language, theme })
}

function say(spoken: Spoken): void {
  if (!gone) channel?.postMessage(spoken)
}

/** Tells the windows that there is no exercise any more. */
export function endTelling(): void {
  say({ kind: 'ended', desk: name })
  channel?.close()
  channel = undefined
}
