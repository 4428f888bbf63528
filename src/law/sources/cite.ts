/** Citations, short to write and long to read: `luat('42.1.đ')` is "điểm đ khoản 1 Điều 42 Luật Thi đua, khen thưởng". */

import type { Cite } from '../language/terms.ts'
import { instrumentNamed } from './index.ts'
import type { Both } from './instrument.ts'

export type { Cite }

/** Cites one instrument: `at(slug)("42.1.đ")`. */
export const at =
  (instrument: string, mark: Cite['mark'] = 'confirmed') =>
  (place = ''): Cite => {
    const [article, clause, point] = place.split('.')
    return {
      instrument,
      ...(article ? { article } : {}),
      ...(clause ? { clause } : {}),
      ...(point ? { point } : {}),
      mark,
    }
  }

export const luat = at('luat-06-2022-qh15')
export const luatSuaDoi = at('luat-06-2026-qh16', 'unconfirmed')
export const nd152 = at('nd-152-2025')
export const nd98 = at('nd-98-2023', 'unconfirmed')
export const nd91 = at('nd-91-2017', 'unconfirmed')
export const nd129 = at('nd-129-2025')
export const nd335 = at('nd-335-2025', 'unconfirmed')
export const nd90 = at('nd-90-2020', 'unconfirmed')
export const nd233 = at('nd-233-2026', 'unconfirmed')
export const nd86 = at('nd-86-2023', 'unconfirmed')
export const dangVien = at('hd-06-tw', 'unconfirmed')
export const qd366 = at('qd-366-tw')
export const dangTien = at('hd-56-vptw', 'unconfirmed')
export const danChu = at('luat-10-2022-qh15')
export const tt15 = at('tt-15-2025-bnv', 'unconfirmed')

/** The citation as a paper writes it. A Party guideline is cited by section (mục), all else by article (Điều). */
export function citation(cite: Cite): Both {
  const instrument = instrumentNamed(cite.instrument)
  const party = instrument?.kind === 'huong-dan-dang'
  const vi = [
    cite.point && `điểm ${cite.point}`,
    cite.clause && `khoản ${cite.clause}`,
    cite.article && `${party ? 'mục' : 'Điều'} ${cite.article}`,
    shortName(cite.instrument).vi,
  ]
  const en = [
    cite.article && `${party ? 'Section' : 'Article'} ${cite.article}`,
    cite.clause && `clause ${cite.clause}`,
    cite.point && `point ${cite.point}`,
    shortName(cite.instrument).en,
  ]
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(', ') }
}

const kindNames: Record<string, Both> = {
  'nghi-dinh': { vi: 'Nghị định', en: 'Decree' },
  'thong-tu': { vi: 'Thông tư', en: 'Circular' },
  'quyet-dinh': { vi: 'Quyết định', en: 'Decision' },
  'quy-dinh-dang': { vi: 'Quy định', en: 'Party Regulation' },
  'huong-dan-dang': { vi: 'Hướng dẫn', en: 'Party Guideline' },
}

/** The agency's own regulation, which stands beside the instruments of the law. */
export const regulationSlug = 'quy-che-co-quan'
const regulation: Both = { vi: 'Quy chế của cơ quan', en: 'the agency’s regulation' }

/** A law is cited by its name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6); all else by kind and number. */
export function shortName(slug: string): Both {
  if (slug === regulationSlug) return regulation
  const instrument = instrumentNamed(slug)
  if (!instrument) return { vi: slug, en: slug }
  const kind = kindNames[instrument.kind]
  if (!kind) return instrument.name
  return { vi: `${kind.vi} ${instrument.number}`, en: `${kind.en} ${instrument.number}` }
}
