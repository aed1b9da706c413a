/** Which engine this page holds, such as `0.1.0 (build 1f3a5c7e9b2d)`: what another one computed is not taken for its own. */
import named from 'virtual:identity'

export const identity: string = named
