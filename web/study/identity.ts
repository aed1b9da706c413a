/** The page's engine, such as `0.1.0 (build 1f3a5c7e9b2d)`: results of another engine are not reused. */
import named from 'virtual:identity'

export const identity: string = named
