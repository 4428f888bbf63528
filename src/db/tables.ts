/**
 * The tables as the migrations lay them. Written by `npm run tables`; not edited by hand.
 */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** A day: 'YYYY-MM-DD'. */
export type Day = string
/** An exact decimal number, as text. */
export type Decimal = string
/** Read as a value, written as text: `pg` would send a list as PostgreSQL's own kind of list. */
export type Json = ColumnType<unknown, string, string>
export type PresetJson = ColumnType<unknown, string | undefined, string>
export type OptionalJson = ColumnType<unknown, string | null | undefined, string | null>

export type Tables = {
  accounts: {
    id: GeneratedAlways<number>
    person_id: number | null
    name: string
    login: string
    password_hash: string | null
    must_change_password: Generated<boolean>
    failed_attempts: Generated<number>
    locked_until: Date | null
    closed_at: Date | null
    last_signed_in_at: Date | null
    version: Generated<number>
    name_folded: GeneratedAlways<string | null>
  }
  agency_seals: {
    id: GeneratedAlways<number>
    name: string
    until: Date
    sealed: Buffer
    added_by: string
    added_at: Date
    withdrawn_at: Date | null
  }
  agenda_items: {
    id: GeneratedAlways<number>
    meeting_id: number
    ordinal: number
    person_id: number | null
    unit_id: number | null
    name: string
    award: string
    year: number
    votes: number
    of_votes: number
    base: string
    above: boolean
    cite: string
    dossier_id: number | null
    asked: Generated<boolean>
    origin_id: number | null
    round: Generated<number>
  }
  albums: {
    id: GeneratedAlways<number>
    unit_id: number
    title: string
    description: Generated<string>
    happened_on: Day | null
    movement_id: number | null
    state: Generated<'draft' | 'published' | 'withdrawn'>
    published_at: Date | null
    created_by: Generated<string>
    created_at: Date
    version: Generated<number>
  }
  api_tokens: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    token_hash: Buffer
    created_by: Generated<string>
    created_at: Date
    expires_on: Day
    last_used_on: Day | null
    revoked_at: Date | null
  }
  article_files: {
    id: GeneratedAlways<number>
    article_id: number
    hash: string
    name: string
    added_at: Date
  }
  article_pictures: {
    id: GeneratedAlways<number>
    article_id: number
    name: string
    width: number
    height: number
    placeholder: string
    renditions: Json
    added_at: Date
  }
  article_versions: {
    id: GeneratedAlways<number>
    article_id: number
    number: number
    title: string
    lead: Generated<string>
    author: Generated<string>
    source: Generated<string>
    tags: Generated<string[]>
    movement_id: number | null
    cover_id: number | null
    cover_alt: Generated<string>
    cover_caption: Generated<string>
    focus_x: Generated<number>
    focus_y: Generated<number>
    body: Json
    body_text: string
    pictures: Generated<number[]>
    document_number: Generated<string>
    document_on: Day | null
    issuer: Generated<string>
    written_by: Generated<number[]>
    frozen: Generated<boolean>
    reason: Generated<string>
    saved_by: Generated<string>
    saved_at: Date
    kind: 'tin-tuc' | 'thong-bao' | 'guong-dien-hinh' | 'viec-tot' | 'van-ban'
  }
  articles: {
    id: GeneratedAlways<number>
    unit_id: number
    kind: 'tin-tuc' | 'thong-bao' | 'guong-dien-hinh' | 'viec-tot' | 'van-ban'
    state: Generated<'draft' | 'submitted' | 'approved' | 'published' | 'withdrawn'>
    current_version: number | null
    published_version: number | null
    approved_by: number | null
    publish_at: Date | null
    published_at: Date | null
    updated_at: Date | null
    created_by: number | null
    created_at: Date
    version: Generated<number>
  }
  ballot_box: {
    ballot_id: number
    key: string
    cast_ballot: Json
  }
  ballot_roll: {
    ballot_id: number
    seat_id: number
    has_right: Generated<boolean>
    on_paper: Generated<boolean>
    asked: Buffer | null
  }
  ballot_tellers: {
    ballot_id: number
    teller_id: number
    sheets: Json
  }
  ballots: {
    id: GeneratedAlways<number>
    code: string
    meeting_id: number
    state: Generated<'rights' | 'voting' | 'closed'>
    paper: Json
    right_key: Json
    sealed_key: Buffer | null
    members: number
    present: number
    result: OptionalJson
    version: Generated<number>
  }
  ceremonies: {
    id: GeneratedAlways<number>
    unit_id: number
    title: string
    held_on: Day
    begins: Generated<string>
    place: Generated<string>
    programme: Generated<string[]>
    album_id: number | null
    state: Generated<'planned' | 'held' | 'called-off'>
    made_by: Generated<string>
    made_at: Date
    version: Generated<number>
  }
  ceremony_recipients: {
    id: GeneratedAlways<number>
    ceremony_id: number
    line_id: number
    ordinal: number
    turn: Generated<number>
    seat: Generated<string>
    comes: Generated<'self' | 'deputy' | 'absent'>
    deputy: Generated<string>
    received_at: Date | null
    received_by: Generated<string>
    noted_by: Generated<string>
  }
  certificate_batches: {
    id: GeneratedAlways<number>
    decision_id: number
    state: Generated<'running' | 'done' | 'failed' | 'cancelled' | 'expired'>
    site: string
    lines: number[]
    position: Generated<number>
    failures: Generated<number>
    pdf_size: number | null
    zip_size: number | null
    begun_by: Generated<string>
    begun_at: Date
    ended_at: Date | null
    kept_until: Day | null
    blank_id: number | null
    blank: OptionalJson
    tight: Generated<number[]>
  }
  certificate_blank_parts: {
    blank_id: number
    part: 'agency' | 'signer_title' | 'award' | 'honouree' | 'place' | 'merit' | 'decision' | 'decided_on' | 'city_day' | 'signer' | 'serial' | 'code' | 'qr' | 'text1' | 'text2' | 'text3'
    x: number
    y: number
    width: number
    size: number
    align: 'left' | 'center' | 'right'
    weight: 'regular' | 'bold' | 'italic'
    lines: number
    text: Generated<string>
  }
  certificate_blanks: {
    id: GeneratedAlways<number>
    name: string
    award: string
    sheet: 'a4-ngang' | 'a4-doc' | 'a3-ngang' | 'a3-doc'
    renditions: Json
    shift_x: Generated<number>
    shift_y: Generated<number>
    in_use: Generated<boolean>
    version: Generated<number>
    kept_by: Generated<string>
    kept_at: Date
  }
  certificate_printings: {
    id: GeneratedAlways<number>
    line_id: number
    copy: number
    why: string
    printed_by: string
    printed_at: Date
    blank_id: number | null
  }
  cluster_criteria: {
    id: GeneratedAlways<number>
    cluster_id: number
    ordinal: number
    name: string
    maximum: number
    mandatory: boolean
  }
  cluster_extras: {
    id: GeneratedAlways<number>
    member_id: number
    kind: 'supplementary' | 'penalty'
    points: number
    reason: string
    given_by: string
    given_at: Date
  }
  cluster_members: {
    id: GeneratedAlways<number>
    cluster_id: number
    unit_id: number | null
    name: string
    is_head: Generated<boolean>
    version: Generated<number>
  }
  cluster_score_changes: {
    id: GeneratedAlways<number>
    member_id: number
    criterion_id: number
    before: number | null
    after: number
    reason: string
    changed_by: string
    changed_at: Date
  }
  cluster_scores: {
    member_id: number
    criterion_id: number
    self_points: number | null
    evidence: Generated<string>
    self_by: Generated<string>
    self_at: Date | null
    points: number | null
  }
  clusters: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    year: number
    total: number
    state: Generated<'draft' | 'scoring' | 'published'>
    published_at: Date | null
    published_by: Generated<string>
    copied_from: number | null
    version: Generated<number>
  }
  council_answers: {
    id: GeneratedAlways<number>
    person_id: number | null
    unit_id: number | null
    year: number
    question: string
    answer: boolean
    decided_on: Day
    decision: Generated<string>
  }
  council_seats: {
    id: GeneratedAlways<number>
    council_id: number
    person_id: number
    role: 'chair' | 'vice-chair' | 'secretary' | 'member'
  }
  councils: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    decision: Generated<string>
    votes: Generated<number>
    of_votes: Generated<number>
    base: Generated<'all-members' | 'present-members' | 'valid-votes'>
    above: Generated<boolean>
    starts_on: Day
    ends_on: Day | null
    version: Generated<number>
  }
  decision_lines: {
    id: GeneratedAlways<number>
    decision_id: number
    ordinal: number
    person_id: number | null
    unit_id: number | null
    subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh'
    name: string
    place: Generated<string>
    award: string
    year: number
    merit: Generated<string>
    money: number | null
    money_why: Generated<string>
    state: Generated<'drafted' | 'issued' | 'corrected' | 'revoked'>
    reason: Generated<string>
    honour_id: number | null
    entry: number | null
    code: string | null
    dossier_id: number | null
  }
  decision_series: {
    unit_id: number
    suffix: string
    year: number
    last: number
  }
  decisions: {
    id: GeneratedAlways<number>
    unit_id: number
    state: Generated<'draft' | 'issued' | 'dropped'>
    about: string
    authority: string
    grounds: Generated<string[]>
    place: Generated<string>
    signer: Generated<string>
    signer_title: Generated<string>
    on_behalf: Generated<string>
    recipients: Generated<string[]>
    suffix: string
    year: number | null
    number: number | null
    number_text: Generated<string>
    decided_on: Day | null
    issued_at: Date | null
    issued_by: Generated<string>
    signed_hash: string | null
    signed_name: Generated<string>
    created_by: Generated<string>
    created_at: Date
    version: Generated<number>
    paper_hash: string | null
    signed_how: Generated<'' | 'paper' | 'digital'>
    signatures: PresetJson
  }
  disciplines: {
    id: GeneratedAlways<number>
    person_id: number
    track: 'chinh-quyen' | 'dang'
    form: 'khien-trach' | 'canh-cao' | 'ha-bac-luong' | 'giang-chuc' | 'cach-chuc' | 'buoc-thoi-viec' | 'khai-tru'
    decided_on: Day
    served_on: Day | null
    decision: Generated<string>
    reason: Generated<string>
  }
  dossier_examinations: {
    id: GeneratedAlways<number>
    dossier_id: number
    unit_id: number
    examiner_id: number
    criteria: Generated<string>
    outcome: 'agrees' | 'disagrees' | 'flags' | null
    opinion: Generated<string>
    answered_at: Date | null
    version: Generated<number>
  }
  dossier_files: {
    id: GeneratedAlways<number>
    dossier_id: number
    slug: string
    hash: string
    name: string
    added_at: Date
  }
  dossier_flags: {
    id: GeneratedAlways<number>
    dossier_id: number
    examination_id: number | null
    slug: string
    reason: string
    settled: Generated<boolean>
  }
  dossier_packages: {
    id: GeneratedAlways<number>
    sender_id: number
    source: string
    ordinal: number
    manifest_hash: string
    proposer: string
    told: Generated<string>
    imported_at: Date
    imported_by: number | null
  }
  dossier_parts: {
    dossier_id: number
    slug: string
    body: string
    sources: PresetJson
  }
  dossier_senders: {
    id: GeneratedAlways<number>
    name: string
    key: string
    added_at: Date
    ended_at: Date | null
  }
  dossier_versions: {
    dossier_id: number
    ordinal: number
    handed_at: Date
    handed_by: number | null
    place: string
    parts: Json
  }
  dossiers: {
    id: GeneratedAlways<number>
    subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh'
    person_id: number | null
    collective_id: number | null
    name: string
    unit_id: number
    at_unit_id: number
    award: string
    year: number
    basis: 'cong-trang' | 'dot-xuat' | 'chuyen-de' | 'cong-hien' | 'nien-han' | 'doi-ngoai' | 'thu-tuc-don-gian'
    state: Generated<'draft' | 'sent' | 'returned' | 'examining' | 'flagged' | 'examined' | 'council' | 'carried' | 'proposed' | 'awarded' | 'refused' | 'withdrawn'>
    reason: Generated<string>
    place: Generated<string>
    sent_on: Day | null
    received_on: Day | null
    due_on: Day | null
    settled_on: Day | null
    meeting_id: number | null
    decision_id: number | null
    copied_from: number | null
    made_by: number | null
    made_at: Date
    version: Generated<number>
    package_id: number | null
    source: string | null
  }
  duplicate_answers: {
    id: GeneratedAlways<number>
    honour_id: number
    holder: string
    award: string
    year: number
    answer: 'same' | 'other'
    reason: string
    answered_by: number | null
    answered_at: Date
  }
  event_chain: {
    only_row: Generated<boolean>
    length: number
    head: Buffer
  }
  events: {
    sequence: number
    at: Date
    account_id: number | null
    actor: Generated<string>
    verb: string
    subject_kind: string
    subject_id: number | null
    unit_id: number | null
    facts: PresetJson
    previous: Buffer
    hash: Buffer
  }
  evidence: {
    id: GeneratedAlways<number>
    report_id: number
    hash: string
    name: string
  }
  failed_sign_ins: {
    address_hash: Buffer
    at: Date
  }
  files: {
    hash: string
    size: number
    type: string
    created_at: Generated<Date>
  }
  front_page: {
    only_row: Generated<boolean>
    blocks: OptionalJson
    former: OptionalJson
    draft: OptionalJson
    version: Generated<number>
  }
  fund_entries: {
    id: GeneratedAlways<number>
    unit_id: number
    year: number
    kind: 'in' | 'out' | 'payment' | 'returned' | 'cancel'
    source: string
    amount: number
    entered_on: Day
    voucher: Generated<string>
    words: Generated<string>
    line_id: number | null
    cancels: number | null
    by: Generated<string>
    at: Date
  }
  fund_years: {
    unit_id: number
    year: number
    rule: Generated<string>
    base: Generated<number>
    version: Generated<number>
  }
  goals: {
    id: GeneratedAlways<number>
    movement_id: number
    content_id: number
    drive_id: number | null
    unit_id: number
    name: string
    name_folded: GeneratedAlways<string | null>
    kind: 'number' | 'percent' | 'milestone' | 'yes-no'
    measure: Generated<string>
    counted_by: Generated<'value' | 'tasks'>
    baseline: Generated<Decimal>
    target: Decimal
    value: Decimal | null
    weight: Generated<number>
    starts_on: Day
    due_on: Day
    progress: Generated<number>
    score: Decimal | null
    outcome: 'achieved' | 'not-achieved' | 'carried-over' | null
    outcome_reason: Generated<string>
    version: Generated<number>
  }
  grants: {
    id: GeneratedAlways<number>
    account_id: number
    role: 'administrator' | 'emulation-officer' | 'head-of-unit' | 'staff' | 'council-secretary' | 'council-member' | 'signer' | 'editor'
    unit_id: number
    starts_on: Day
    ends_on: Day | null
  }
  holiday_years: {
    year: number
    off: Day[]
    worked: Day[]
    source: string
    version: Generated<number>
  }
  honours: {
    id: GeneratedAlways<number>
    person_id: number | null
    unit_id: number | null
    award: string
    year: number
    decision_number: Generated<string>
    decided_on: Day | null
    authority: Generated<string>
    unit_name: Generated<string>
    note: Generated<string>
    corrected_at: Date | null
    basis: 'cong-trang' | 'dot-xuat' | 'phong-trao' | 'chuyen-de' | 'cong-hien' | 'nien-han' | 'doi-ngoai' | null
    until_on: Day | null
    revoked_on: Day | null
    revoked_by: Generated<string>
  }
  imports: {
    id: GeneratedAlways<number>
    kind: 'nguoi' | 'xep-loai' | 'khen-thuong'
    unit_id: number
    file_name: string
    state: Generated<'preview' | 'running' | 'failed' | 'done' | 'undone' | 'dropped'>
    lines: Json
    total: number
    position: Generated<number>
    added: PresetJson
    left_out: PresetJson
    kept: number | null
    person_id: number | null
    created_at: Date
    failures: Generated<number>
    kept_rows: PresetJson
  }
  initiative_authors: {
    filing_id: number
    person_id: number
    share: number
    initiative_id: number | null
  }
  initiative_board_members: {
    board_id: number
    person_id: number
    chair: Generated<boolean>
  }
  initiative_boards: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    decision: Generated<string>
    criteria: Json
    votes: number
    of_votes: number
    starts_on: Day
    ends_on: Day | null
  }
  initiative_files: {
    id: GeneratedAlways<number>
    filing_id: number
    hash: string
    name: string
    added_at: Date
  }
  initiative_filings: {
    id: GeneratedAlways<number>
    unit_id: number
    title: string
    kind: 'ky-thuat' | 'quan-ly' | 'tac-nghiep' | 'ung-dung'
    problem: string
    solution: string
    effect: string
    applied: string
    applied_on: Day | null
    searched: GeneratedAlways<string | null>
    signature: Generated<number[]>
    bands: Generated<number[]>
    state: Generated<'draft' | 'sent' | 'returned' | 'examining' | 'scored' | 'recognised' | 'declined' | 'withdrawn'>
    reason: Generated<string>
    sent_on: Day | null
    board_id: number | null
    round: Generated<number>
    scope: string | null
    recognised_by: string | null
    decision: Generated<string>
    decided_on: Day | null
    published: Generated<boolean>
    made_by: number
    made_at: Date
    version: Generated<number>
  }
  initiative_follow_ups: {
    id: GeneratedAlways<number>
    filing_id: number
    months: number
    due_on: Day
    answer: Generated<string>
    still_used: boolean | null
    answered_on: Day | null
  }
  initiative_marks: {
    id: GeneratedAlways<number>
    filing_id: number
    round: number
    member_id: number
    points: number[] | null
    agrees: boolean | null
    remark: Generated<string>
    marked_at: Date | null
  }
  initiatives: {
    id: GeneratedAlways<number>
    person_id: number
    kind: 'sang-kien' | 'nghien-cuu'
    title: string
    year: number
    scope: 'don-vi' | 'co-so' | 'xa' | 'linh-vuc' | 'bo-tinh' | 'khu-vuc' | 'toan-quoc' | 'the-gioi' | null
    recognised_by: 'don-vi' | 'co-so' | 'xa' | 'so-nganh' | 'bo-tinh' | 'hoi-dong-trung-uong' | 'thu-tuong' | 'chu-tich-nuoc' | null
    decision: Generated<string>
    decided_on: Day | null
    used_for: string | null
    used_year: number | null
  }
  judgings: {
    id: GeneratedAlways<number>
    unit_id: number
    subject: 'ca-nhan' | 'tap-the'
    year: number
    judged_on: Day
    titles: string[]
    rules_hash: string
    last_event: number
    state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
    total: Generated<number>
    judged: Generated<number>
    begun_by: number | null
    begun_at: Date
    ended_at: Date | null
  }
  law_versions: {
    id: GeneratedAlways<number>
    rules: PresetJson
    readings: PresetJson
    source: string
    holds_from: Day
    state: 'draft' | 'in-force' | 'dropped'
    made_by: number | null
    made_at: Date
    in_force_at: Date | null
    version: Generated<number>
    demands: PresetJson
    sources: PresetJson
    corrections: PresetJson
    base_id: number | null
    made_by_name: Generated<string>
    enacted_by: number | null
    enacted_by_name: Generated<string>
    ended_at: Date | null
  }
  leaves: {
    id: GeneratedAlways<number>
    person_id: number
    kind: 'thai-san' | 'om-dau' | 'dao-tao' | 'khong-luong' | 'biet-phai'
    starts_on: Day
    ends_on: Day | null
    note: Generated<string>
  }
  mails: {
    id: GeneratedAlways<number>
    recipient: string
    subject: string
    body_text: string
    status: Generated<'queued' | 'sent' | 'failed' | 'kept'>
    attempts: Generated<number>
    last_error: string | null
    queued_at: Generated<Date>
    sent_at: Date | null
  }
  maintenance: {
    only_row: Generated<boolean>
    starts_at: Date | null
    ends_at: Date | null
    words: Generated<string>
    closes: Generated<boolean>
    version: Generated<number>
  }
  meeting_attendance: {
    meeting_id: number
    seat_id: number
  }
  meetings: {
    id: GeneratedAlways<number>
    council_id: number
    held_on: Day
    place: Generated<string>
    state: Generated<'called' | 'voting' | 'closed'>
    notes: Generated<string>
    version: Generated<number>
  }
  migrations: {
    number: number
    file: string
    sha256: string
    applied_at: Generated<Date>
  }
  movement_checks: {
    movement_id: number
    code: string
    answer: 'done' | 'not-applicable'
    note: Generated<string>
    answered_by: string
    answered_at: Date
  }
  movement_compacts: {
    id: GeneratedAlways<number>
    movement_id: number
    unit_id: number
    signed_on: Day
    parties: string
    text: Generated<string>
  }
  movement_contents: {
    id: GeneratedAlways<number>
    movement_id: number
    ordinal: number
    title: string
    text: Generated<string>
  }
  movement_drives: {
    id: GeneratedAlways<number>
    movement_id: number
    ordinal: number
    name: string
    occasion: Generated<string>
    starts_on: Day
    ends_on: Day
  }
  movement_files: {
    id: GeneratedAlways<number>
    movement_id: number
    hash: string
    name: string
    added_at: Date
  }
  movement_occasions: {
    id: GeneratedAlways<number>
    movement_id: number
    ordinal: number
    name: string
    happens_on: Day | null
  }
  movement_opinions: {
    id: GeneratedAlways<number>
    movement_id: number
    person_id: number | null
    text: string
    said_at: Date
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
  }
  movement_quotas: {
    id: GeneratedAlways<number>
    movement_id: number
    award: string
    quantity: number
  }
  movement_reviews: {
    id: GeneratedAlways<number>
    movement_id: number
    kind: 'interim' | 'final'
    held_on: Day
    results: string
    shortcomings: Generated<string>
    lessons: Generated<string>
    commended: Generated<string>
    figures: PresetJson
  }
  movement_targets: {
    id: GeneratedAlways<number>
    movement_id: number
    ordinal: number
    text: string
    number: Decimal | null
    measure: Generated<string>
    comparison: Generated<'>=' | '<=' | '=' | '>' | '<'>
  }
  movement_units: {
    movement_id: number
    unit_id: number
    acknowledged_at: Date | null
    acknowledged_by: string | null
  }
  movement_versions: {
    id: GeneratedAlways<number>
    movement_id: number
    number: number
    reason: string
    snapshot: Json
    changed_by: string
    changed_at: Date
  }
  movements: {
    id: GeneratedAlways<number>
    unit_id: number
    parent_id: number | null
    copied_from_id: number | null
    title: Generated<string>
    title_folded: GeneratedAlways<string | null>
    theme: Generated<string>
    organiser: Generated<string>
    launcher_name: Generated<string>
    launcher_positions: Generated<string>
    scope: Generated<'toan-quoc' | 'bo-tinh' | 'cum-khoi' | 'don-vi'>
    method: Generated<'thuong-xuyen' | 'chuyen-de'>
    document_number: Generated<string>
    document_on: Day | null
    signer: Generated<string>
    starts_on: Day | null
    ends_on: Day | null
    budget: number | null
    budget_source: Generated<string>
    state: Generated<'draft' | 'consulting' | 'submitted' | 'launched' | 'ended' | 'withdrawn'>
    published: Generated<boolean>
    source_text: Generated<string>
    reading: OptionalJson
    photo_hash: string | null
    photo_caption: Generated<string>
    consulting_since: Day | null
    launched_on: Day | null
    ended_on: Day | null
    created_by: number | null
    created_at: Date
    version: Generated<number>
  }
  notices: {
    id: GeneratedAlways<number>
    person_id: number
    kind: string
    facts: PresetJson
    address: string
    created_on: Day
    created_at: Date
    read_at: Date | null
    about: string
  }
  once_keys: {
    key: string
    account_id: number | null
    address: string
    body: Buffer
    outcome: OptionalJson
    at: Generated<Date>
  }
  paper_templates: {
    id: GeneratedAlways<number>
    paper: 'bao-cao-thanh-tich' | 'tom-tat-thanh-tich' | 'giao-uoc-thi-dua' | 'to-trinh' | 'bien-ban' | 'quyet-dinh'
    number: number
    hash: string
    name: string
    in_use: Generated<boolean>
    kept_by: Generated<string>
    kept_at: Date
  }
  people: {
    id: GeneratedAlways<number>
    name: string
    name_folded: GeneratedAlways<string | null>
    sort_key: string
    family_key: Generated<string>
    sort_as: string | null
    staff_code: string | null
    gender: 'nam' | 'nu' | null
    born_on: Day | null
    email: string | null
    party_member_since: Day | null
    unit_id: number | null
    title: Generated<string>
    is_head: Generated<boolean>
    left_on: Day | null
    left_because: 'chuyen-cong-tac' | 'nghi-huu' | 'thoi-viec' | 'tu-tran' | null
    version: Generated<number>
    name_small: GeneratedAlways<string | null>
  }
  photos: {
    id: GeneratedAlways<number>
    album_id: number
    ordinal: number
    name: string
    width: number
    height: number
    placeholder: string
    renditions: Json
    alt: Generated<string>
    caption: Generated<string>
    photographer: Generated<string>
    added_at: Date
  }
  positions: {
    id: GeneratedAlways<number>
    person_id: number
    unit_id: number
    title: string
    is_head: Generated<boolean>
    is_main: Generated<boolean>
    starts_on: Day
    ends_on: Day | null
    decision: Generated<string>
    change_id: number | null
  }
  posting_candidates: {
    id: GeneratedAlways<number>
    posting_id: number
    ordinal: number
    dossier_id: number | null
    person_id: number | null
    unit_id: number | null
    name: string
    place: string
    award: string
    year: number
  }
  posting_comments: {
    id: GeneratedAlways<number>
    posting_id: number
    candidate_id: number | null
    kind: 'gop-y' | 'phan-doi'
    showing: 'named' | 'unnamed' | 'confidential'
    name: string
    text: string
    sealed: Buffer | null
    received_on: Day
    answer_by: Day
    answer: Generated<string>
    sealed_answer: Buffer | null
    answered_on: Day | null
    answered_by: number | null
    shown: Generated<boolean>
    version: Generated<number>
  }
  posting_senders: {
    day: Day
    mark: Buffer
    count: number
  }
  postings: {
    id: GeneratedAlways<number>
    unit_id: number
    audience: 'internal' | 'public'
    about: string
    begins_on: Day
    days: number
    ends_on: Day
    answerer_id: number
    begun_by: number | null
    begun_at: Date
    settled_on: Day | null
    settled_by: number | null
    conclusion: Generated<string>
    withdrawn_on: Day | null
    reason: Generated<string>
    version: Generated<number>
  }
  ratings: {
    id: GeneratedAlways<number>
    person_id: number
    year: number
    track: 'chinh-quyen' | 'dang'
    class: 'hoan-thanh-xuat-sac' | 'hoan-thanh-tot' | 'hoan-thanh' | 'khong-hoan-thanh'
    decision: Generated<string>
    unit_name: Generated<string>
    corrected_at: Date | null
  }
  recognitions: {
    id: GeneratedAlways<number>
    person_id: number
    giver_id: number
    unit_id: number
    was_head: boolean
    kind: 'loi-cam-on' | 'viec-tot'
    text: string
    happened_on: Day
    state: Generated<'waiting' | 'confirmed' | 'returned'>
    reason: Generated<string>
    answered_by: number | null
    answered_at: Date | null
    consents: boolean | null
    given_at: Date
    version: Generated<number>
    best_of: Day | null
  }
  record_coverage: {
    id: Generated<boolean>
    since: number | null
    version: Generated<number>
  }
  recordings: {
    id: GeneratedAlways<number>
    about: 'article' | 'movement'
    about_id: number
    voice: 'north' | 'central' | 'south' | 'own' | 'person'
    text_hash: string | null
    made_from: string | null
    hash: string
    type: string
    seconds: Decimal | null
    marks: PresetJson
    reader: Generated<string>
    made_at: Date
  }
  recusals: {
    item_id: number
    seat_id: number
    reason: string
  }
  register_checkpoints: {
    size: number
    note: string
    signed_at: Date
  }
  register_cosignatures: {
    size: number
    witness: string
    line: string
    received_at: Date
  }
  register_entries: {
    index: number
    kind: 'issued' | 'corrected' | 'revoked'
    entered_on: Day
    commitment: string
    refers_to: number | null
  }
  register_head: {
    only_row: Generated<boolean>
    size: number
  }
  register_honours: {
    entry: number
    code: string
    salt: Buffer
    facts: Json
    person_id: number | null
    unit_id: number | null
    award: string
    year: number
    decision_number: string
    decided_on: Day
    searched: GeneratedAlways<string | null>
    corrected_by: number | null
    revoked_by: number | null
    unlisted: Generated<boolean>
    version: Generated<number>
  }
  register_keys: {
    id: GeneratedAlways<number>
    name: string
    public_key: Buffer
    sealed_key: Buffer
    since: Date
  }
  register_nodes: {
    level: number
    index: number
    hash: Buffer
  }
  registration_choices: {
    registration_id: number
    ordinal: number
    award: string
    forecast: 'm' | 'u' | 's' | 'c' | 'k' | null
  }
  registration_permits: {
    id: GeneratedAlways<number>
    window_id: number
    unit_id: number
    until_on: Day
    reason: string
    granted_by: number | null
    granted_at: Date
  }
  registration_windows: {
    id: GeneratedAlways<number>
    unit_id: number
    year: number
    opens_on: Day
    closes_on: Day
    note: Generated<string>
    version: Generated<number>
  }
  registrations: {
    id: GeneratedAlways<number>
    window_id: number
    subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh'
    person_id: number | null
    collective_id: number | null
    name: string
    unit_id: number
    at_unit_id: number
    state: Generated<'sent' | 'returned' | 'accepted' | 'withdrawn'>
    pledge: Generated<string>
    reason: Generated<string>
    late: Generated<boolean>
    made_by: number | null
    made_at: Date
    answered_by: number | null
    answered_at: Date | null
    version: Generated<number>
  }
  rehearsal_changes: {
    rehearsal_id: number
    subject: 'ca-nhan' | 'tap-the'
    subject_id: number
    award: string
    was: 'm' | 'u' | 's' | 'c' | 'k'
    now: 'm' | 'u' | 's' | 'c' | 'k'
    because: Json
  }
  rehearsals: {
    id: GeneratedAlways<number>
    law_version_id: number
    draft_version: number
    year: number
    judged_on: Day
    state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
    total: Generated<number>
    judged: Generated<number>
    begun_by: number | null
    begun_at: Date
    ended_at: Date | null
    counts: PresetJson
  }
  reports: {
    id: GeneratedAlways<number>
    goal_id: number
    task_id: number | null
    person_id: number
    reported_on: Day
    value: Decimal
    text: string
    state: Generated<'sent' | 'confirmed' | 'returned' | 'withdrawn'>
    answer: Generated<string>
    answered_by: Generated<string>
    answered_at: Date | null
    sent_at: Date
    version: Generated<number>
  }
  returned_objects: {
    line_id: number
    returned_on: Day
    words: Generated<string>
    by: Generated<string>
    at: Date
  }
  reviews: {
    id: GeneratedAlways<number>
    person_id: number
    kind: 'ky-luat' | 'thanh-tra' | 'kiem-tra' | 'dieu-tra' | 'khieu-nai' | 'to-cao' | 'bao-chi'
    starts_on: Day
    ends_on: Day | null
    note: Generated<string>
  }
  satisfaction: {
    day: Day
    topic: 'cong' | 'bai-viet' | 'xac-minh'
    score: number
    count: number
  }
  satisfaction_marks: {
    day: Day
    topic: string
    marks: Buffer[]
  }
  score_changes: {
    id: GeneratedAlways<number>
    goal_id: number
    kind: 'score' | 'supplementary' | 'penalty'
    before: Decimal | null
    after: Decimal
    reason: string
    changed_by: string
    changed_at: Date
  }
  search_entries: {
    kind: 'article' | 'document' | 'movement' | 'movement-file'
    subject_id: number
    parent_id: number | null
    title: string
    text: string
    happened_on: Day
    title_words: GeneratedAlways<string | null>
    words: GeneratedAlways<string | null>
  }
  sessions: {
    token_hash: Buffer
    account_id: number
    created_at: Date
    seen_at: Date
  }
  set_up_links: {
    token_hash: Buffer
    account_id: number | null
    expires_at: Date
    used_at: Date | null
  }
  settings: {
    only_row: Generated<boolean>
    agency_name: string
    superior_name: Generated<string>
    address: Generated<string>
    responsible_editor: Generated<string>
    party_style: Generated<boolean>
    launch_needs_signer: Generated<boolean>
    demonstration: Generated<boolean>
    version: Generated<number>
    abbreviations: Generated<string>
    opening_visits: Generated<number>
    phone: Generated<string>
    email: Generated<string>
    office_hours: Generated<string>
    data_contact: Generated<string>
    satisfaction_public: Generated<boolean>
  }
  task_people: {
    task_id: number
    person_id: number
    part: 'helper' | 'follower'
  }
  tasks: {
    id: GeneratedAlways<number>
    goal_id: number
    movement_id: number
    unit_id: number
    person_id: number
    name: string
    name_folded: GeneratedAlways<string | null>
    product: Generated<string>
    resources: Generated<string>
    weight: Generated<number>
    starts_on: Day
    due_on: Day
    state: Generated<'open' | 'doing' | 'reported' | 'done' | 'dropped'>
    percent: Generated<number>
    done_on: Day | null
    version: Generated<number>
  }
  title_caps: {
    id: GeneratedAlways<number>
    award: string
    of_award: string
    percent: number
    source: string
    holds_from: Day
    ended_on: Day | null
  }
  trusted_authorities: {
    id: GeneratedAlways<number>
    name: string
    fingerprint: string
    der: Buffer
    revocations: Buffer | null
    until: Date
    added_by: string
    added_at: Date
    withdrawn_at: Date | null
  }
  unit_change_parts: {
    change_id: number
    unit_id: number
    side: 'before' | 'after'
  }
  unit_changes: {
    id: GeneratedAlways<number>
    kind: 'add' | 'rename' | 'move' | 'merge' | 'split' | 'dissolve'
    happened_on: Day
    decision: Generated<string>
    created_at: Generated<Date>
    cancelled_at: Date | null
  }
  unit_names: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    starts_on: Day
    ends_on: Day | null
    change_id: number | null
  }
  unit_places: {
    id: GeneratedAlways<number>
    unit_id: number
    parent_id: number | null
    starts_on: Day
    ends_on: Day | null
    change_id: number | null
  }
  unit_results: {
    id: GeneratedAlways<number>
    unit_id: number
    year: number
    track: 'chinh-quyen' | 'dang'
    class: 'hoan-thanh-xuat-sac' | 'hoan-thanh-tot' | 'hoan-thanh' | 'khong-hoan-thanh' | null
    exemplary: Generated<boolean>
    targets: number | null
    targets_met: number | null
    targets_exceeded: number | null
    decision: Generated<string>
  }
  units: {
    id: GeneratedAlways<number>
    parent_id: number | null
    path: string
    name: string
    name_folded: GeneratedAlways<string | null>
    short_name: Generated<string>
    track: 'chinh-quyen' | 'dang'
    position: Generated<number>
    starts_on: Day
    ends_on: Day | null
    merged_into_id: number | null
    cancelled: Generated<boolean>
    version: Generated<number>
  }
  verdict_inputs: {
    judging_id: number
    piece: number
    facts: Buffer
  }
  verdict_objections: {
    id: GeneratedAlways<number>
    person_id: number
    unit_id: number
    year: number
    award: string
    says: string
    made_at: Date
    state: Generated<'open' | 'righted' | 'declined'>
    answer: Generated<string>
    answered_by: number | null
    answered_at: Date | null
    version: Generated<number>
  }
  verdicts: {
    judging_id: number
    subject_id: number
    answers: string
    facts_hash: Buffer
    piece: number
  }
  view_counts: {
    subject: string
    count: number
  }
  view_marks: {
    day: Day
    subject: string
    mark: Buffer
  }
  visit_days: {
    day: Day
    count: number
  }
  visit_keys: {
    day: Day
    key: Buffer
  }
  visitors: {
    day: Day
    mark: Buffer
    seen_at: Date
  }
  working_periods: {
    id: GeneratedAlways<number>
    person_id: number
    starts_on: Day
    ends_on: Day | null
    ended_because: 'chuyen-cong-tac' | 'nghi-huu' | 'thoi-viec' | 'tu-tran' | null
    note: Generated<string>
  }
}

export type PlatformTables = {
  migrations: {
    number: number
    file: string
    sha256: string
    applied_at: Generated<Date>
  }
  tenants: {
    id: GeneratedAlways<number>
    schema: string
    hosts: Generated<string[]>
    name: Generated<string>
    created_at: Generated<Date>
  }
}
