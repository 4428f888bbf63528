/**
 * Language, theme and text size: cookies, so that the server renders them and nothing flashes.
 */
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { addresses } from '#addresses.ts'
import type { Locale } from '#words/locale.ts'
import { type Cookies, cookiesOf } from './cookies.ts'
import { type Env, router } from './env.ts'
import { readBody } from './form.ts'
import { open } from './guard.ts'

export const themes = ['system', 'light', 'dark'] as const
export const sizes = ['87', '100', '112', '125', '150'] as const
export type Theme = (typeof themes)[number]
export type Size = (typeof sizes)[number]

const preferencesForm = z.object({
  lang: z.enum(['vi', 'en']).optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  size: z.enum(sizes).optional().catch(undefined),
  next: z.string().optional().catch(undefined),
})

const among = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
  otherwise: Value,
): Value => values.find((known) => known === value) ?? otherwise

export type Preferences = { locale: Locale; theme: Theme; size: Size }

/** The reader's choices; Vietnamese first. */
export const preferencesIn = (cookies: Cookies): Preferences => ({
  locale: cookies('thidua-lang') === 'en' ? 'en' : 'vi',
  theme: among(themes, cookies('thidua-theme'), 'system'),
  size: among(sizes, cookies('thidua-size'), '100'),
})

/** The choices of this request's reader. */
export const preferencesOf = (c: Context): Preferences => preferencesIn(cookiesOf(c))

/** An address of this site, or the home page: never a way out to another site. */
export const localAddress = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])[^\s]*$/.test(address) ? address : addresses.home()

export const preferenceRoutes = router().post(
  addresses.preferences.pattern,
  open,
  async (c: Context<Env>) => {
    const { fields } = await readBody(c)
    const chosen = preferencesForm.parse(fields)
    const year = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'Lax', httpOnly: true } as const
    if (chosen.lang) setCookie(c, 'thidua-lang', chosen.lang, year)
    if (chosen.theme) setCookie(c, 'thidua-theme', chosen.theme, year)
    if (chosen.size) setCookie(c, 'thidua-size', chosen.size, year)
    return c.redirect(localAddress(chosen.next), 303)
  },
)
