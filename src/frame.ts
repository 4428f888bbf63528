/**
 * What stands around each page: the agency's names, and the menu that fits the person's roles.
 */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { unreadNotices } from '#features/notices/index.ts'
import { maintenanceOf, plannedIn, settingsOf } from '#features/settings/index.ts'
import { visitFigures } from '#features/visits/index.ts'
import { type Act, mayAnywhere } from '#policy.ts'
import { assetAddress } from '#web/assets.ts'
import type { Around } from '#web/establish.ts'
import type { Frame, MenuEntry } from '#web/layout/frame.ts'
import type { IconName } from '#web/ui/icons.ts'
import { defineWords } from '#words/define-words.ts'
import type { Locale } from '#words/locale.ts'

const menuWords = defineWords(
  {
    home: 'Trang chủ',
    movementsPublic: 'Phong trào thi đua',
    standards: 'Tiêu chuẩn',
    register: 'Sổ khen thưởng',
    verify: 'Xác minh',
    news: 'Tin tức',
    articles: 'Tin bài',
    albums: 'Album ảnh',
    frontPage: 'Trang chủ cổng',
    satisfaction: 'Mức hài lòng',
    decisions: 'Quyết định',
    certificates: 'Giấy chứng nhận',
    fund: 'Quỹ khen thưởng',
    ceremonies: 'Lễ trao thưởng',
    signing: 'Chữ ký số',
    councils: 'Hội đồng',
    gallery: 'Thư viện ảnh',
    deeds: 'Việc tốt',
    postings: 'Công khai, lấy ý kiến',
    consultation: 'Lấy ý kiến',
    work: 'Việc của tôi',
    movements: 'Phong trào',
    goals: 'Chỉ tiêu, nhiệm vụ',
    registrations: 'Đăng ký thi đua',
    achievements: 'Thành tích',
    papers: 'Giấy tờ',
    dossiers: 'Hồ sơ khen thưởng',
    initiatives: 'Sáng kiến',
    initiativesPublic: 'Sáng kiến',
    eligibility: 'Xét điều kiện',
    duplicates: 'Trùng khen',
    laws: 'Quy chế',
    agency: 'Cơ quan',
    overview: 'Toàn cảnh',
    clusters: 'Cụm, khối thi đua',
    people: 'Con người',
    units: 'Đơn vị',
    imports: 'Nhập dữ liệu',
    administration: 'Quản trị',
    emulation: 'Thi đua',
    consideration: 'Xét khen thưởng',
    conferring: 'Quyết định, trao tặng',
    portal: 'Cổng thông tin',
    accounts: 'Tài khoản',
    settings: 'Thông tin cơ quan',
    apiTokens: 'Khóa API',
    outbox: 'Thư đi',
    events: 'Nhật ký hoạt động',
    unnamed: 'Thi Đua',
  },
  {
    home: 'Home',
    movementsPublic: 'Movements',
    standards: 'Standards',
    register: 'Register of honours',
    verify: 'Verify',
    news: 'News',
    articles: 'Articles',
    albums: 'Photo albums',
    frontPage: 'Front page',
    satisfaction: 'Satisfaction',
    decisions: 'Decisions',
    certificates: 'Certificates',
    fund: 'Reward fund',
    ceremonies: 'Ceremonies',
    signing: 'Digital signatures',
    councils: 'Councils',
    gallery: 'Photos',
    deeds: 'Good deeds',
    postings: 'Postings',
    consultation: 'Consultation',
    work: 'My work',
    movements: 'Movements',
    goals: 'Goals and tasks',
    registrations: 'Registrations',
    achievements: 'Achievements',
    papers: 'Papers',
    dossiers: 'Dossiers',
    initiatives: 'Initiatives',
    initiativesPublic: 'Initiatives',
    eligibility: 'Eligibility',
    duplicates: 'Already rewarded?',
    laws: 'Regulation',
    agency: 'Agency',
    overview: 'Overview',
    clusters: 'Clusters',
    people: 'People',
    units: 'Units',
    imports: 'Imports',
    administration: 'Administration',
    emulation: 'Emulation',
    consideration: 'Consideration',
    conferring: 'Conferring',
    portal: 'Portal',
    accounts: 'Accounts',
    settings: 'The agency',
    apiTokens: 'API tokens',
    outbox: 'Outbox',
    events: 'Activity log',
    unnamed: 'Thi Đua',
  },
)

type Entry = {
  label: keyof typeof menuWords.vi
  address: string
  icon: IconName
  act?: Act
  group?: keyof typeof menuWords.vi
}

/** In the order in which the work of a year goes. */
const workMenu: readonly Entry[] = [
  { label: 'work', address: addresses.work(), icon: 'list' },
  { label: 'movements', address: addresses.movements.list(), icon: 'flag', act: 'movement.read' },
  { label: 'goals', address: addresses.goals.board(), icon: 'target', act: 'goal.read' },
  {
    label: 'deeds',
    address: addresses.recognitions.list(),
    icon: 'heart-handshake',
    act: 'recognition.give',
  },
  { label: 'overview', address: addresses.dashboard.agency(), icon: 'chart-gantt', act: 'dashboard.read' },
  {
    label: 'registrations',
    address: addresses.registrations.list(),
    icon: 'pencil',
    act: 'registration.read',
    group: 'emulation',
  },
  { label: 'initiatives', address: addresses.initiatives.list(), icon: 'lightbulb', act: 'initiative.read' },
  { label: 'achievements', address: addresses.achievements.own(), icon: 'medal' },
  { label: 'clusters', address: addresses.clusters.list(), icon: 'trophy', act: 'cluster.read' },
  {
    label: 'eligibility',
    address: addresses.eligibility.sheet(),
    icon: 'circle-check',
    act: 'eligibility.read',
    group: 'consideration',
  },
  { label: 'dossiers', address: addresses.dossiers.list(), icon: 'file-text', act: 'dossier.read' },
  { label: 'postings', address: addresses.postings.list(), icon: 'message-square', act: 'posting.read' },
  { label: 'councils', address: addresses.councils.list(), icon: 'scale' },
  { label: 'duplicates', address: addresses.duplicates.list(), icon: 'copy', act: 'duplicate.judge' },
  { label: 'laws', address: addresses.laws.list(), icon: 'scale', act: 'law.read' },
  {
    label: 'decisions',
    address: addresses.decisions.list(),
    icon: 'award',
    act: 'decision.read',
    group: 'conferring',
  },
  { label: 'papers', address: addresses.papers.list(), icon: 'printer', act: 'achievement.read' },
  {
    label: 'certificates',
    address: addresses.certificates.list(),
    icon: 'printer',
    act: 'certificate.print',
  },
  { label: 'fund', address: addresses.fund.book(), icon: 'landmark', act: 'fund.read' },
  { label: 'ceremonies', address: addresses.ceremonies.list(), icon: 'calendar', act: 'ceremony.read' },
  {
    label: 'articles',
    address: addresses.articles.list(),
    icon: 'file-text',
    act: 'article.read',
    group: 'portal',
  },
  { label: 'albums', address: addresses.gallery.list(), icon: 'copy', act: 'gallery.edit' },
  { label: 'frontPage', address: addresses.frontPage.arrange(), icon: 'home', act: 'front-page.arrange' },
  {
    label: 'satisfaction',
    address: addresses.satisfaction.results(),
    icon: 'chart-gantt',
    act: 'satisfaction.read',
  },
  { label: 'people', address: addresses.people.list(), icon: 'users', act: 'person.read', group: 'agency' },
  { label: 'units', address: addresses.units.tree(), icon: 'network', act: 'unit.read' },
  { label: 'imports', address: addresses.imports.list(), icon: 'upload', act: 'import.run' },
  {
    label: 'accounts',
    address: addresses.accounts.list(),
    icon: 'key-round',
    act: 'account.manage',
    group: 'administration',
  },
  { label: 'settings', address: addresses.settings(), icon: 'landmark', act: 'settings.edit' },
  { label: 'apiTokens', address: addresses.api.tokens(), icon: 'key-round', act: 'api.manage' },
  { label: 'signing', address: addresses.signing.show(), icon: 'key-round', act: 'signing.keep' },
  { label: 'outbox', address: addresses.outbox(), icon: 'mail', act: 'outbox.read' },
  { label: 'events', address: addresses.events(), icon: 'history', act: 'event.read' },
]

/** The surroundings of one page. */
export async function frameFor(ctx: Ctx, around: Around): Promise<Frame> {
  const settings = await settingsOf(ctx.db)
  const planned = plannedIn(await maintenanceOf(ctx.db), ctx.house.clock.now())
  const t = menuWords[ctx.locale]
  return {
    locale: ctx.locale,
    theme: around.theme,
    size: around.size,
    path: around.path,
    address: around.address,
    origin: around.origin,
    agency: {
      name: settings?.agency_name ?? t.unnamed,
      superior: settings?.superior_name ?? '',
      place: settings?.address ?? '',
      editor: settings?.responsible_editor ?? '',
      demonstration: settings?.demonstration ?? false,
    },
    actor: ctx.actor && {
      name: ctx.actor.name,
      menu: menuFor(ctx.actor, ctx.locale),
      notices: ctx.actor.personId === null ? 0 : await unreadNotices(ctx.db, ctx.actor.personId),
    },
    portalMenu: [
      { label: t.home, address: addresses.home() },
      { label: t.news, address: addresses.publicArticles.list() },
      { label: t.movementsPublic, address: addresses.publicMovements.list() },
      { label: t.deeds, address: addresses.publicDeeds() },
      { label: t.initiativesPublic, address: addresses.publicInitiatives.list() },
      { label: t.gallery, address: addresses.publicGallery.list() },
      { label: t.standards, address: addresses.standards.list() },
      { label: t.register, address: addresses.register.list() },
      { label: t.consultation, address: addresses.publicPostings.list() },
      { label: t.verify, address: addresses.register.verify() },
    ],
    maintenance: planned && { from: planned.starts_at, until: planned.ends_at, words: planned.words },
    visits: ctx.actor ? undefined : await visitFigures(ctx),
    assets: assetAddress,
    ...(around.flash !== undefined && { flash: around.flash }),
  }
}

/** The entries that the person's roles open. A group's heading stands before the first that is left of it. */
function menuFor(actor: NonNullable<Ctx['actor']>, locale: Locale): MenuEntry[] {
  const t = menuWords[locale]
  const entries: MenuEntry[] = []
  let group: string | undefined
  let headed: string | undefined
  for (const entry of workMenu) {
    if (entry.group) group = t[entry.group]
    if (entry.act && !mayAnywhere(actor, entry.act)) continue
    entries.push({
      label: t[entry.label],
      address: entry.address,
      icon: entry.icon,
      ...(group && group !== headed && { group }),
    })
    headed = group
  }
  return entries
}
