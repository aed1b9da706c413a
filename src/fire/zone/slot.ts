/**
 * Slots that are no orifices. The flow of a vent is Bernoulli's with one coefficient, which supposes an opening that is
 * shallow for its height: exchange through openings 0.15 to 0.4 times as deep as wide is Bernoulli's, and beyond 3.25
 * friction and turbulent diffusion govern it (Epstein, J. Heat Transfer 110:885, 1988). Partitions are taken to be 0.1 m
 * deep: assumption. A fire that breathes by such a slot may pulsate as no real one does.
 */
const DEEPEST = 3.25
const PARTITION_M = 0.1

/** Whether a vent is lower than its law allows for. */
export const isSlot = (heightM: number): boolean => heightM < PARTITION_M / DEEPEST
