import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { SettingsInput } from './forms.ts'
import { saveSettings, settingsForUpdate } from './queries.ts'
import { refuse } from './words.ts'

/** Changes what the agency is called and how it wants things. */
export const changeSettings = (ctx: Ctx, { _version, ...changes }: SettingsInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'settings.edit', { unitPath: '/' })
    const before = found(await settingsForUpdate(tx))
    orRefuse(before.version === _version ? undefined : refuse('stale', {}, { status: 409 }))
    await saveSettings(tx, changes)
    const { version: _, only_row: __, ...was } = before
    await record('settings.changed', { subject: ['settings', null], facts: { before: was, after: changes } })
  })
