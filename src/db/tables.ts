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
  grants: {
    id: GeneratedAlways<number>
    account_id: number
    role: 'administrator' | 'emulation-officer' | 'head-of-unit' | 'staff' | 'council-secretary' | 'council-member' | 'signer' | 'editor'
    unit_id: number
    starts_on: Day
    ends_on: Day | null
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
    note: Generated<string>
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
  migrations: {
    number: number
    file: string
    sha256: string
    applied_at: Generated<Date>
  }
  once_keys: {
    key: string
    account_id: number | null
    address: string
    body: Buffer
    outcome: OptionalJson
    at: Generated<Date>
  }
  people: {
    id: GeneratedAlways<number>
    name: string
    name_folded: GeneratedAlways<string | null>
    sort_key: string
    sort_key_set: Generated<boolean>
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
  }
  positions: {
    id: GeneratedAlways<number>
    person_id: number
    unit_id: number
    title: string
    is_head: Generated<boolean>
    starts_on: Day
    ends_on: Day | null
    decision: Generated<string>
  }
  ratings: {
    id: GeneratedAlways<number>
    person_id: number
    year: number
    track: 'chinh-quyen' | 'dang'
    class: 'hoan-thanh-xuat-sac' | 'hoan-thanh-tot' | 'hoan-thanh' | 'khong-hoan-thanh'
    decision: Generated<string>
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
    terms: PresetJson
    version: Generated<number>
  }
  unit_change_parts: {
    change_id: number
    unit_id: number
    side: 'before' | 'after'
  }
  unit_changes: {
    id: GeneratedAlways<number>
    kind: 'rename' | 'move' | 'merge' | 'split' | 'dissolve'
    happened_on: Day
    decision: Generated<string>
    created_at: Generated<Date>
  }
  unit_names: {
    id: GeneratedAlways<number>
    unit_id: number
    name: string
    starts_on: Day
    ends_on: Day | null
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
    version: Generated<number>
  }
  working_periods: {
    id: GeneratedAlways<number>
    person_id: number
    starts_on: Day
    ends_on: Day | null
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
