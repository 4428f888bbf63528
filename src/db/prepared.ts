import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * The same pool, but each connection has the server read a statement once and keep it by its name. That is for a
 * long load of few different statements; a page's statements differ with its filters and would pile up.
 */
export const prepared = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => keepingStatements(await pool.connect()),
  end: () => pool.end(),
})

function keepingStatements(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) =>
    client.query({ name: createHash('sha1').update(text).digest('hex'), text, values: [...values] })
  return {
    // the type has a second form for cursors, which no load uses
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}
