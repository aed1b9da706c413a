/** Which modules the build joins into one script, and which it may drop. */

/** Modules that both the engine and the scenario reader use, as one script of the worker: two would be larger. */
export const sharedWords = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'words',
      test: /scenario\/(?:expand|path|field\/shapes|words\/(?:trigger|dispatch|protection|room|opening|source|power|cooling))\.ts$/,
    },
    // Kinds of rows, used both by a run and by Why?.
    { name: 'kinds', test: /src\/(?:recovery\/(?:gateOf|work)|estate\/cause)\.ts$/ },
  ],
}

/** Modules that the first script and later ones share, as one script: as five they are half a kilobyte larger. */
export const firstScripts = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'session',
      test: /web\/(?:session|reasons|opening|compared|studies|share|engine|lazy|inputs|link|patch|pace|paper|exported|charts\/(?:legend|table|side|toldApart|stateArea)|shell\/chartTools|model\/(?:rooms|names|events|milestones))\.tsx?$/,
    },
  ],
}

/** The only module of the engine with side effects on loading. */
export const readsScenarios = { test: /src\/scenario\/zod\.ts$/, sideEffects: true }
