import { clusterStanding, memberStanding } from './queries.ts'

export {
  beginScoring,
  copyCluster,
  examine,
  giveExtra,
  publishRanking,
  selfScore,
  setUpCluster,
} from './actions.ts'
export { selfScoresWaiting, wholeOf } from './queries.ts'
export { clusterEvents } from './words.ts'

/** Where clusters and their members stand, for the guard. */
export const scopes = { cluster: clusterStanding, clusterMember: memberStanding }
