/** The languages of the product. Vietnamese is the one that decides; English is complete. */
export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** Whether a cookie or an address names a language that we speak. */
export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale)
