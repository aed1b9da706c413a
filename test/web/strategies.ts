/** Strategies to append to a two-room scenario: two that differ only in the brigade's travel. */
export const twoBrigades = `
strategies:
  early:
    label: Brigade at the door
    set: { intervention.brigade.travel: 1 min }
  late:
    label: Brigade far away
    set: { intervention.brigade.travel: 60 min }
`
