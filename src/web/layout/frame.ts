import type { Locale } from '#words/locale.ts'
import type { Size, Theme } from '../preferences.ts'

/** One entry of the menu beside the workspace. */
export type MenuEntry = {
  label: string
  address: string
  icon: string
  /** What waits there, in words or a number. */
  count?: string
  /** The heading above it, when it begins a group. */
  group?: string
}

/** What every page shows around its content. Made by `frame.ts` at the root from the request and the agency. */
export type Frame = {
  locale: Locale
  theme: Theme
  size: Size
  /** The page's path, for marking where one is. */
  path: string
  /** The whole address, to come back to after a choice of language or theme. */
  address: string
  /** Scheme and host of the site (`PUBLIC_URL`), for addresses that leave it; empty where none is set. */
  origin: string
  agency: {
    name: string
    superior: string
    /** Shown in the footer. */
    place: string
    editor: string
    demonstration: boolean
  }
  /** Who is signed in, with the menu that fits the roles. */
  actor: { name: string; menu: readonly MenuEntry[]; notices: number } | null
  /** The public site's menu. */
  portalMenu: readonly { label: string; address: string }[]
  /** How many read the site, for the public's footer. */
  visits?: { online: number; today: number; total: number } | undefined
  /** Work on the site that is announced or runs. */
  maintenance?: { from: Date; until: Date; words: string } | undefined
  /** Said once, after something was done. */
  flash?: string
  /** Addresses of style sheet, islands and fonts. */
  assets: (name: string) => string
}
