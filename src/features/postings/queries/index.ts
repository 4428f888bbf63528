export * from './comments.ts'
export * from './people.ts'
export * from './postings.ts'
