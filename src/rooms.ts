/**
 * Who may import whom. `rooms.test.ts` reads this table against every import in `src/`.
 * Features stand in order: one may import the front door (`index.ts`) of those before it.
 */

/** Files at the root of `src/` that every room may import. */
export const common = ['addresses', 'outcomes', 'policy', 'context'] as const

export const rooms: Record<string, readonly string[]> = {
  law: [],
  platform: [],
  proofs: [],
  words: ['platform'],
  db: ['platform'],
  jobs: ['db', 'platform'],
  documents: ['law', 'words', 'platform'],
  web: ['words', 'platform', 'db'],
  islands: ['proofs'],
  features: ['law', 'proofs', 'platform', 'words', 'db', 'jobs', 'documents', 'web'],
}

export const features = [
  'events',
  'settings',
  'units',
  'people',
  'accounts',
  'notices',
  'listening',
  'visits',
  'imports',
  'movements',
  'goals',
  'clusters',
  'recognitions',
  'laws',
  'eligibility',
  'api',
  'duplicates',
  'initiatives',
  'registrations',
  'postings',
  'achievements',
  'register',
  'signing',
  'dossiers',
  'councils',
  'ballots',
  'decisions',
  'certificates',
  'fund',
  'papers',
  'work',
  'articles',
  'search',
  'gallery',
  'ceremonies',
  'satisfaction',
  'portal',
  'demo',
] as const
