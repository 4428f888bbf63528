/**
 * Which agency a host name belongs to. Asked on every request, so answers are kept for some seconds.
 */
import type { Databases } from './connect.ts'

export type TenantRow = { id: number; schema: string; name: string; hosts: string[] }

/** Every agency of this installation, oldest first. */
export const allTenants = (databases: Databases): Promise<TenantRow[]> =>
  databases.platform.selectFrom('tenants').select(['id', 'schema', 'name', 'hosts']).orderBy('id').execute()

const keptFor = 10_000

/** Finds agencies by host name; the one that names no host answers for every other name. */
export function tenantFinder(databases: Databases): (host: string) => Promise<TenantRow | undefined> {
  let kept: { until: number; tenants: Promise<TenantRow[]> } | undefined
  const tenants = (): Promise<TenantRow[]> => {
    const now = performance.now()
    if (!kept || kept.until < now) {
      const asked = allTenants(databases)
      kept = { until: now + keptFor, tenants: asked }
      // an answer that failed is not kept
      asked.catch(() => {
        kept = undefined
      })
    }
    return kept.tenants
  }
  return async (host) => {
    const all = await tenants()
    return (
      all.find((tenant) => tenant.hosts.includes(host)) ?? all.find((tenant) => tenant.hosts.length === 0)
    )
  }
}
