/** The border between fire and damage. */
import type { Incident, LatestBeat, RoomView } from '../fire/fire.ts'
import type { SourceStates } from '../fire/fuel/sources.ts'

/** What damage reads of the fire at the end of a step. */
export interface FireOutside {
  readonly beat: LatestBeat
  readonly rooms: RoomView
  readonly incident: Incident
  readonly sources: SourceStates
}
