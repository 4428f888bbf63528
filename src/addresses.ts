/**
 * Every address of the site. Imports nothing. Public addresses are Vietnamese slugs.
 *
 * `address('/chi-tieu/:goal')` gives the pattern for mounting and a function that makes the link, so that
 * pages, redirects and tests never spell an address twice. A parameter is named after the scope that the
 * guard looks up (`:goal` → `scopes.goal`).
 */

type ParametersOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParametersOf<Head> | ParametersOf<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never

type Values<Pattern extends string> = [ParametersOf<Pattern>] extends [never]
  ? [query?: Query]
  : [values: Record<ParametersOf<Pattern>, string | number>, query?: Query]

type Query = Record<string, string | number | undefined>

export type Address<Pattern extends string> = {
  readonly pattern: Pattern
  (...values: Values<Pattern>): string
}

function withQuery(path: string, query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

function address<const Pattern extends string>(pattern: Pattern): Address<Pattern> {
  const takesValues = pattern.includes(':')
  const make = (first?: Query | Record<string, string | number>, second?: Query) => {
    const values = takesValues ? (first as Record<string, string | number>) : {}
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
    return withQuery(path, takesValues ? second : (first as Query | undefined))
  }
  return Object.assign(make, { pattern }) as Address<Pattern>
}

export const addresses = {
  home: address('/'),
  preferences: address('/tuy-chon'),
  healthz: address('/healthz'),
  readyz: address('/readyz'),
  metrics: address('/metrics'),
  design: address('/thiet-ke'),
  file: address('/tep/:file'),

  signIn: address('/dang-nhap'),
  signOut: address('/dang-xuat'),
  setUp: address('/thiet-lap'),
  linkPassword: address('/dat-mat-khau'),
  ownPassword: address('/mat-khau'),

  work: address('/viec-cua-toi'),
  search: address('/tim'),
  notices: address('/thong-bao'),

  administration: address('/quan-tri'),
  settings: address('/quan-tri/co-quan'),
  outbox: address('/quan-tri/thu-di'),
  events: address('/quan-tri/nhat-ky'),
  accounts: {
    list: address('/quan-tri/tai-khoan'),
    add: address('/quan-tri/tai-khoan/moi'),
    show: address('/quan-tri/tai-khoan/:account'),
    grant: address('/quan-tri/tai-khoan/:account/vai-tro'),
    withdraw: address('/quan-tri/tai-khoan/:account/thu-vai-tro'),
    unlock: address('/quan-tri/tai-khoan/:account/mo-khoa'),
    reset: address('/quan-tri/tai-khoan/:account/dat-lai-mat-khau'),
    close: address('/quan-tri/tai-khoan/:account/dong'),
  },
  register: {
    list: address('/so-khen-thuong'),
    log: address('/so-khen-thuong/nhat-ky'),
    cosign: address('/so-khen-thuong/nhat-ky/lam-chung'),
    checkpoint: address('/so-khen-thuong/log/checkpoint'),
    key: address('/so-khen-thuong/log/key'),
    tile: address('/so-khen-thuong/log/tile/*'),
    unlist: address('/so-khen-thuong/muc/:entry/tra-cuu'),
    verify: address('/xac-minh'),
    checker: address('/xac-minh/ngoai-tuyen'),
    code: address('/xac-minh/:code'),
    proof: address('/xac-minh/:code/bang-chung'),
  },
  publicMovements: {
    list: address('/phong-trao'),
    show: address('/phong-trao/:movement'),
    photo: address('/phong-trao/:movement/anh'),
    file: address('/phong-trao/:movement/van-ban/:file'),
  },
  /** `:article` is the title in an address with the number behind it: `ngay-hoi-thi-dua-12`. */
  publicArticles: {
    list: address('/tin-tuc'),
    show: address('/tin-tuc/:article'),
    picture: address('/tin-tuc/anh/:picture/:name'),
    file: address('/tin-tuc/:article/tep/:file'),
    feed: address('/atom.xml'),
  },
  /** What is read aloud; `:about` is `article` or `movement`. */
  listening: {
    sound: address('/nghe/:recording'),
    words: address('/nghe/:about/:subject/loi'),
  },
  publicSearch: address('/tim-kiem'),
  publicSuggestions: address('/tim-kiem/goi-y'),
  siteMap: address('/so-do-trang'),
  siteMapXml: address('/sitemap.xml'),
  robots: address('/robots.txt'),
  articles: {
    list: address('/viec/tin-bai'),
    begin: address('/viec/tin-bai/moi'),
    bringIn: address('/viec/tin-bai/nhap-bai-da-dang'),
    show: address('/viec/tin-bai/:article'),
    edit: address('/viec/tin-bai/:article/sua'),
    preview: address('/viec/tin-bai/:article/xem-truoc'),
    versions: address('/viec/tin-bai/:article/cac-ban'),
    addPicture: address('/viec/tin-bai/:article/anh'),
    uploadPicture: address('/viec/tin-bai/:article/anh-vao-bai'),
    picture: address('/viec/tin-bai/:article/anh/:picture/:name'),
    addFile: address('/viec/tin-bai/:article/tep'),
    removeFile: address('/viec/tin-bai/:article/tep/bo'),
    file: address('/viec/tin-bai/:article/tep/:file'),
    submit: address('/viec/tin-bai/:article/trinh'),
    giveBack: address('/viec/tin-bai/:article/tra-lai'),
    approve: address('/viec/tin-bai/:article/duyet'),
    publish: address('/viec/tin-bai/:article/xuat-ban'),
    schedule: address('/viec/tin-bai/:article/hen-gio'),
    unschedule: address('/viec/tin-bai/:article/bo-hen'),
    withdraw: address('/viec/tin-bai/:article/go'),
    voice: address('/viec/tin-bai/:article/giong-doc'),
    voiceSound: address('/viec/tin-bai/:article/giong-doc/:recording/nghe'),
    dropVoice: address('/viec/tin-bai/:article/giong-doc/bo'),
    readAgain: address('/viec/tin-bai/:article/giong-doc/doc-lai'),
  },
  councils: {
    list: address('/hoi-dong'),
    show: address('/hoi-dong/:council'),
    seat: address('/hoi-dong/:council/thanh-vien'),
    unseat: address('/hoi-dong/:council/thanh-vien/:seat/bo'),
    call: address('/hoi-dong/:council/phien-hop'),
    meeting: address('/phien-hop/:meeting'),
    attendance: address('/phien-hop/:meeting/co-mat'),
    addItem: address('/phien-hop/:meeting/noi-dung'),
    removeItem: address('/phien-hop/:meeting/noi-dung/:item/bo'),
    recuse: address('/phien-hop/:meeting/noi-dung/:item/khong-tham-gia'),
    notes: address('/phien-hop/:meeting/bien-ban'),
  },
  ballots: {
    open: address('/phien-hop/:meeting/phat-phieu'),
    show: address('/phieu-kin/:ballot'),
    right: address('/phieu-kin/:ballot/quyen'),
    openBox: address('/phieu-kin/:ballot/mo-hom'),
    close: address('/phieu-kin/:ballot/dong-hom'),
    result: address('/phieu-kin/:ballot/ket-qua'),
    state: address('/hom-phieu/:code/tinh-trang'),
    cast: address('/hom-phieu/:code/bo'),
  },
  decisions: {
    list: address('/quyet-dinh'),
    begin: address('/quyet-dinh/soan'),
    show: address('/quyet-dinh/:decision'),
    edit: address('/quyet-dinh/:decision/sua'),
    addLine: address('/quyet-dinh/:decision/danh-sach'),
    removeLine: address('/quyet-dinh/:decision/danh-sach/:line/bo'),
    correctLine: address('/quyet-dinh/:decision/danh-sach/:line/dinh-chinh'),
    revokeLine: address('/quyet-dinh/:decision/danh-sach/:line/thu-hoi'),
    issue: address('/quyet-dinh/:decision/ban-hanh'),
    drop: address('/quyet-dinh/:decision/bo'),
    keepSigned: address('/quyet-dinh/:decision/ban-da-ky'),
    signed: address('/quyet-dinh/:decision/tep-da-ky'),
    pdf: address('/quyet-dinh/:decision/pdf'),
    docx: address('/quyet-dinh/:decision/word'),
    certificates: address('/quyet-dinh/:decision/giay-chung-nhan'),
    payments: address('/quyet-dinh/:decision/chi-thuong'),
  },
  publicDeeds: address('/viec-tot-moi-ngay'),
  recognitions: {
    list: address('/viec-tot'),
    give: address('/viec-tot/gui'),
    spread: address('/viec-tot/phan-bo'),
    person: address('/viec-tot/nguoi/:person'),
    show: address('/viec-tot/:recognition'),
    confirm: address('/viec-tot/:recognition/xac-nhan'),
    giveBack: address('/viec-tot/:recognition/tra-lai'),
    consent: address('/viec-tot/:recognition/cong-khai'),
  },
  publicGallery: {
    list: address('/thu-vien-anh'),
    album: address('/thu-vien-anh/:album'),
    photo: address('/thu-vien-anh/:album/:photo'),
    picture: address('/thu-vien-anh/anh/:photo/:name'),
  },
  gallery: {
    list: address('/viec/album'),
    begin: address('/viec/album/moi'),
    show: address('/viec/album/:album'),
    correct: address('/viec/album/:album/sua'),
    addPhotos: address('/viec/album/:album/anh'),
    order: address('/viec/album/:album/thu-tu'),
    publish: address('/viec/album/:album/dang'),
    withdraw: address('/viec/album/:album/go'),
    describe: address('/viec/album/:album/anh/:photo/mo-ta'),
    move: address('/viec/album/:album/anh/:photo/doi-cho'),
    remove: address('/viec/album/:album/anh/:photo/bo'),
    picture: address('/viec/album/:album/anh/:photo/:name'),
  },
  movements: {
    list: address('/viec/phong-trao'),
    start: address('/viec/phong-trao/phat-dong'),
    blank: address('/viec/phong-trao/phat-dong/trong'),
    show: address('/viec/phong-trao/:movement'),
    draft: address('/viec/phong-trao/:movement/ban-nhap'),
    reread: address('/viec/phong-trao/:movement/doc-lai'),
    preview: address('/viec/phong-trao/:movement/xem-truoc'),
    voice: address('/viec/phong-trao/:movement/giong-doc'),
    voiceSound: address('/viec/phong-trao/:movement/giong-doc/:recording/nghe'),
    dropVoice: address('/viec/phong-trao/:movement/giong-doc/bo'),
    readAgain: address('/viec/phong-trao/:movement/giong-doc/doc-lai'),
    photo: address('/viec/phong-trao/:movement/anh'),
    addFile: address('/viec/phong-trao/:movement/van-ban'),
    removeFile: address('/viec/phong-trao/:movement/van-ban/bo'),
    checklist: address('/viec/phong-trao/:movement/dieu-kien'),
    check: address('/viec/phong-trao/:movement/dieu-kien/:code'),
    consult: address('/viec/phong-trao/:movement/lay-y-kien'),
    opinion: address('/viec/phong-trao/:movement/y-kien'),
    answerOpinion: address('/viec/phong-trao/:movement/y-kien/:opinion'),
    submit: address('/viec/phong-trao/:movement/trinh'),
    giveBack: address('/viec/phong-trao/:movement/tra-lai'),
    launch: address('/viec/phong-trao/:movement/phat-dong'),
    acknowledge: address('/viec/phong-trao/:movement/tiep-nhan'),
    respond: address('/viec/phong-trao/:movement/huong-ung'),
    compact: address('/viec/phong-trao/:movement/giao-uoc'),
    review: address('/viec/phong-trao/:movement/so-ket-tong-ket'),
    end: address('/viec/phong-trao/:movement/ket-thuc'),
    reopen: address('/viec/phong-trao/:movement/mo-lai'),
    withdraw: address('/viec/phong-trao/:movement/rut'),
    copy: address('/viec/phong-trao/:movement/sao-chep'),
    versions: address('/viec/phong-trao/:movement/phien-ban'),
    compare: address('/viec/phong-trao/so-sanh'),
  },
  goals: {
    board: address('/chi-tieu'),
    exportBoard: address('/chi-tieu/xuat-excel'),
    add: address('/chi-tieu/moi'),
    addSeveral: address('/chi-tieu/dat-nhieu'),
    copy: address('/chi-tieu/sao-chep'),
    show: address('/chi-tieu/:goal'),
    edit: address('/chi-tieu/:goal/sua'),
    report: address('/chi-tieu/:goal/bao-cao'),
    score: address('/chi-tieu/:goal/diem'),
    reopen: address('/chi-tieu/:goal/mo-lai'),
    addTask: address('/chi-tieu/:goal/nhiem-vu'),
    closeOut: address('/chi-tieu/chot-ky'),
    task: address('/nhiem-vu/:task'),
    editTask: address('/nhiem-vu/:task/sua'),
    startTask: address('/nhiem-vu/:task/bat-dau'),
    dropTask: address('/nhiem-vu/:task/bo'),
    reportTask: address('/nhiem-vu/:task/bao-cao'),
    confirmReport: address('/bao-cao/:report/xac-nhan'),
    returnReport: address('/bao-cao/:report/tra-lai'),
    withdrawReport: address('/bao-cao/:report/rut'),
    waiting: address('/bao-cao/cho-xac-nhan'),
    evidence: address('/minh-chung/:evidence'),
    person: address('/ket-qua/:person'),
  },
  clusters: {
    list: address('/cum-khoi'),
    add: address('/cum-khoi/moi'),
    show: address('/cum-khoi/:cluster'),
    edit: address('/cum-khoi/:cluster/sua'),
    begin: address('/cum-khoi/:cluster/bat-dau-cham'),
    publish: address('/cum-khoi/:cluster/cong-bo'),
    reopen: address('/cum-khoi/:cluster/mo-lai'),
    copy: address('/cum-khoi/:cluster/sao-chep'),
    compare: address('/cum-khoi/:cluster/so-sanh'),
    exportRanking: address('/cum-khoi/:cluster/xep-hang'),
    member: address('/thanh-vien-cum/:clusterMember'),
    selfScore: address('/thanh-vien-cum/:clusterMember/tu-cham'),
    examine: address('/cum-khoi/:cluster/thanh-vien/:member/tham-dinh'),
    extra: address('/cum-khoi/:cluster/thanh-vien/:member/thuong-phat'),
  },
  dashboard: {
    agency: address('/toan-canh'),
    unit: address('/toan-canh/:unit'),
  },
  units: {
    tree: address('/don-vi'),
    add: address('/don-vi/moi'),
    merge: address('/don-vi/sap-nhap'),
    show: address('/don-vi/:unit'),
    edit: address('/don-vi/:unit/sua'),
    rename: address('/don-vi/:unit/doi-ten'),
    move: address('/don-vi/:unit/chuyen'),
    split: address('/don-vi/:unit/tach'),
    dissolve: address('/don-vi/:unit/giai-the'),
    reorder: address('/don-vi/:unit/thu-tu'),
    undo: address('/don-vi/:unit/hoan-tac'),
    addHonour: address('/don-vi/:unit/khen-thuong/moi'),
    honour: address('/don-vi/:unit/khen-thuong/:entry'),
    results: address('/don-vi/:unit/ket-qua-nam'),
    result: address('/don-vi/:unit/ket-qua-nam/:entry'),
    removeResult: address('/don-vi/:unit/ket-qua-nam/:entry/go-bo'),
    removeHonour: address('/don-vi/:unit/khen-thuong/:entry/go-bo'),
  },
  people: {
    list: address('/con-nguoi'),
    exportXlsx: address('/con-nguoi/danh-sach.xlsx'),
    exportCsv: address('/con-nguoi/danh-sach.csv'),
    add: address('/con-nguoi/moi'),
    show: address('/con-nguoi/:person'),
    edit: address('/con-nguoi/:person/sua'),
    transfer: address('/con-nguoi/:person/dieu-dong'),
    leave: address('/con-nguoi/:person/roi-co-quan'),
    stay: address('/con-nguoi/:person/huy-roi-co-quan'),
    comeBack: address('/con-nguoi/:person/tro-lai'),
    addEntry: address('/con-nguoi/:person/:kind/moi'),
    entry: address('/con-nguoi/:person/:kind/:entry'),
    removeEntry: address('/con-nguoi/:person/:kind/:entry/go-bo'),
    endPosition: address('/con-nguoi/:person/chuc-vu/:entry/ket-thuc'),
  },
  imports: {
    list: address('/nhap-du-lieu'),
    template: address('/nhap-du-lieu/mau.xlsx'),
    show: address('/nhap-du-lieu/:import'),
    confirm: address('/nhap-du-lieu/:import/nhap'),
    drop: address('/nhap-du-lieu/:import/bo'),
    undo: address('/nhap-du-lieu/:import/hoan-tac'),
    resume: address('/nhap-du-lieu/:import/chay-tiep'),
    wrong: address('/nhap-du-lieu/:import/dong-can-sua'),
  },
} as const
