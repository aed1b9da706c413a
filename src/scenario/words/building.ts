/** Final states of a building, from mildest to worst. */
export const buildingStates = ['intact', 'dark', 'sooted', 'wet', 'partly', 'destroyed'] as const
